namespace Cerdas.Web.Data;

/// <summary>
/// That a form, drawn once, was sent with these words: written in the transaction of what it saved, so that the same press arriving twice,
/// at once or later, saves once.
/// </summary>
/// <remarks>docs/adr/0032-take-the-same-press-once.md</remarks>
[Row(Audit.Nothing, Figures.Stay)]
public sealed class FormPress
{
    public const int KeyMax = 64,
        LocationMax = 2000;

    /// <summary>SHA-256 of the drawn form's key, who sent it, where to, and every word of it.</summary>
    public required string Key { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Where its sender was led; null while it is being answered.</summary>
    public string? Location { get; init; }
}
