using Microsoft.Extensions.Caching.Memory;

namespace Cerdas.Web.Platform;

/// <summary>
/// Pictures of shared links that were drawn before, by what stands in them: whatever an address adds, the same words are drawn once, and
/// one picture at a time.
/// </summary>
public sealed class DrawnPictures : IDisposable
{
    private const int Kept = 200;
    private static readonly TimeSpan For = TimeSpan.FromMinutes(30);
    private readonly MemoryCache drawn = new(new MemoryCacheOptions { SizeLimit = Kept });
    private readonly SemaphoreSlim drawing = new(1);

    /// <inheritdoc cref="SharedPicture.Draw"/>
    public async Task<byte[]> OfAsync(string title, string? figure, string line, string owner, decimal? share, CancellationToken ct)
    {
        var words = (title, figure, line, owner, share);
        if (drawn.Get<byte[]>(words) is { } known)
            return known;
        await drawing.WaitAsync(ct);
        try
        {
            return drawn.GetOrCreate(
                words,
                entry =>
                {
                    entry.SetSize(1).SetSlidingExpiration(For);
                    return SharedPicture.Draw(title, figure, line, owner, share);
                }
            )!;
        }
        finally
        {
            drawing.Release();
        }
    }

    public void Dispose()
    {
        drawn.Dispose();
        drawing.Dispose();
    }
}
