using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>A question on an evaluator's sheet, with what the agency says of it.</summary>
/// <param name="Place">Among the rows of the form.</param>
/// <param name="Basis">The figure it rests on, where Cerdas knows it.</param>
/// <param name="Error">What is wrong with the score typed.</param>
/// <param name="Typed">The score as it stands in its box.</param>
/// <param name="Locked">Nothing can be written any more, or not yet.</param>
public sealed record SheetQuestion(
    OpenEvaluation Open,
    int Place,
    ScoreRow Row,
    Node Leaf,
    string? Basis,
    string? Error,
    string Typed,
    bool Locked
)
{
    private const int MostSteps = 10;

    public static string NoteLabel => Say("Catatan untuk rapat", "Note for the meeting");

    public int EvaluationId => Open.Row.Id;
    public Question? Question => Open.Row.QuestionOf(Leaf.Code);
    public string FieldName => $"Input.Rows[{Place}]";
    public string FieldId => $"Input_Rows_{Place}__Score";
    public string SelfScore => Question?.SelfScore is { } score ? Format.Number(score) : Say("belum dijawab", "not answered");

    /// <summary>Ends the sentence of the self score where a reason follows.</summary>
    public string Stop => Question?.Reason is null ? "" : ". ";

    /// <summary>The scores to press, where the scale has few enough.</summary>
    public IReadOnlyList<decimal>? Steps
    {
        get
        {
            var (min, max) = (Leaf.Scale.Min, Leaf.Scale.Max);
            return Leaf.Scale.Step is { } step && (max - min) / step <= MostSteps
                ? [.. Enumerable.Range(0, (int)((max - min) / step) + 1).Select(i => min + (i * step))]
                : null;
        }
    }

    /// <summary>Documents with a remark in brackets, and why one is doubtful here.</summary>
    public IEnumerable<(int DocumentId, string Title, string Remark, string? Doubt)> Evidence =>
        (Question?.Evidence ?? []).Select(e =>
            (
                e.DocumentId,
                e.Document!.Title,
                $"({e.Document.Kind.Name()}, {e.Document.Year})",
                Leaf.Evidence.WhyNot(e.Document.Kind, e.Document.Year, Open.Row.Year)
            )
        );
}
