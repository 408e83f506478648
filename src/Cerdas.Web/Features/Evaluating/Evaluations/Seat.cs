using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>A seat of the panel.</summary>
/// <param name="Id">E1, E2 … as in the record.</param>
/// <param name="Name">Null where the reader is not told who sits there; so with institution and expertise.</param>
public sealed record Seat(string Id, string? Name, bool Chair, bool Conflict, bool Closed, string? Institution, string? Expertise)
{
    /// <summary>E1, with who sits there where that is told.</summary>
    public string Text => (Name is null ? Id : $"{Id} = {Who(Name, Institution, Expertise)}") + Remarks;

    /// <summary>As the record says it at the close, with the name where the judged agencies are told it.</summary>
    public string InLetter(bool named, EvaluationRecord record) =>
        named && record.Evaluators.Find(e => e.Id == Id) is { } frozen
            ? $"{Id}: {Who(Name ?? "–", frozen.Institution, frozen.Expertise)}{Remarks}"
            : Id + Remarks;

    private string Remarks =>
        (Chair ? Say(" (ketua)", " (chair)") : "")
        + (Conflict ? Say(", tidak menilai karena benturan kepentingan", ", does not score because of a conflict of interest") : "");

    /// <summary>Those of the panel whose seat is not told, in no order of their seats.</summary>
    public static IReadOnlyList<string> Apart(EvaluationRecord record) =>
        [.. (record.Panel ?? []).Select(e => Who(e.Institution, e.Expertise))];

    private static string Who(params string?[] words) => string.Join(", ", words.OfType<string>());
}
