using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>What the value of one question rests on.</summary>
public sealed record LeafView(ResultView Result, Node Leaf)
{
    private EvaluationRecord Record => Result.Record;

    public Evaluation Row => Result.Open.Row;
    public RecordAnswer? Answer => Record.Answers.Find(a => a.Code == Leaf.Code);
    public bool HasPage => Row.QuestionOf(Leaf.Code) is not null;
    public bool IsSurveyed => Leaf.Source == LeafSource.Survey;
    public IEnumerable<RecordSurvey> Surveys => Record.Surveys.Where(s => s.Dimension == Leaf.Dimension);

    /// <summary>Of the question's dimension in percent; null where the question does not rest on it.</summary>
    public decimal? Achievement => Leaf.Dimension is not null && !IsSurveyed ? Record.LedgerOf(Leaf) : null;

    /// <summary>The register's figure; null where the question does not rest on one.</summary>
    public RecordFigure? Figure => Leaf.External is null ? null : Record.RegisterOf(Leaf);

    /// <summary>None while they are blind.</summary>
    public IReadOnlyList<RecordScore> Scores => Row.IsBlind ? [] : [.. Record.Scores.Where(s => s.Code == Leaf.Code)];

    /// <summary>Documents by hash. The record knows them by their hash alone; the evaluation's own rows lead to the file.</summary>
    public IReadOnlyDictionary<string, int> Files =>
        (Row.QuestionOf(Leaf.Code)?.Evidence ?? [])
            .Select(e => e.Document!)
            .DistinctBy(d => d.Sha256)
            .ToDictionary(d => d.Sha256, d => d.Id);

    public static string KindAndYear(RecordDocument document) =>
        $"{(Enum.TryParse<DocumentKind>(document.Kind, out var kind) ? kind.Name() : document.Kind)}, {document.Year}";

    public static string Changed(RecordChange change) => $"{Given(change.From)} → {Format.Number(change.To)}: {change.Reason}";

    public static string Given(decimal? score) => score is { } x ? Format.Number(x) : "–";

    /// <summary>"64 jawaban, 2 dihapus, tidak dihitung: ", before the reason.</summary>
    public static string Responses(RecordSurvey survey) =>
        Say($"{survey.Responses.Count} jawaban", $"{survey.Responses.Count} answers")
        + (survey.Removed == 0 ? "" : Say($", {survey.Removed} dihapus", $", {survey.Removed} removed"))
        + (survey.LeftOut is null ? "" : Say(", tidak dihitung: ", ", left out: "));
}
