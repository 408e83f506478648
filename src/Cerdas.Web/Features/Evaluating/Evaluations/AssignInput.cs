namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Agencies by question, and by group for those of its questions that are left empty.</summary>
public sealed record AssignInput
{
    public Dictionary<string, int?> Agencies { get; init; } = [];
    public Dictionary<string, int?> Rest { get; init; } = [];
    public int Version { get; init; }

    /// <summary>The agency of every question of the evaluation.</summary>
    public IReadOnlyDictionary<string, int?> For(OpenEvaluation open) =>
        open.Row.Questions.ToDictionary(
            q => q.Code,
            q => Agencies.GetValueOrDefault(q.Code) ?? Rest.GetValueOrDefault(open.GroupOf(open.Instrument.Find(q.Code)!).Code),
            StringComparer.Ordinal
        );
}
