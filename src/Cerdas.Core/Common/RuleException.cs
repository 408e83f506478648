namespace Cerdas.Common;

/// <summary>
/// A rule of the programme refuses what was asked. The reason is a text key; the web shows it in the reader's language with status 409.
/// </summary>
public sealed class RuleException(string reason) : Exception(reason)
{
    public string Reason { get; } = reason;

    public static void ThrowIf(string? reason)
    {
        if (reason is not null)
            throw new RuleException(reason);
    }
}
