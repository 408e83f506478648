namespace Cerdas.Web.Platform;

/// <summary>By what an open stream of events was opened, and the token that ends it when that holds no more.</summary>
public sealed class StreamRight : IDisposable
{
    private readonly CancellationTokenSource lost = new();

    public required string RegencyCode { get; init; }

    /// <summary>Null for a screen.</summary>
    public int? AccountId { get; init; }
    public string? Stamp { get; init; }
    public string? SessionHash { get; init; }

    /// <summary>Null for an account.</summary>
    public string? ScreenHash { get; init; }
    public CancellationToken Lost => lost.Token;
    internal Action? Closed { get; set; }

    internal void Lose()
    {
        try
        {
            lost.Cancel();
        }
        catch (ObjectDisposedException)
        { /* It was closed while it was asked for. */
        }
    }

    public void Dispose()
    {
        Closed?.Invoke();
        lost.Dispose();
    }
}
