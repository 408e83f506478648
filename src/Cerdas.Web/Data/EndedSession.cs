namespace Cerdas.Web.Data;

/// <summary>A session that its person ended: a copy of its cookie opens nothing, until the cookie itself is too old.</summary>
[Row(Audit.Nothing, Figures.Stay)]
public sealed class EndedSession
{
    public const int IdHashMax = 64;

    /// <summary>SHA-256 of the session's id; the id itself is in the cookie alone.</summary>
    public required string IdHash { get; init; }
    public required DateTime ForgetAt { get; init; }
}
