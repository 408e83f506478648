using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The questions of an evaluation that are chosen.</summary>
/// <param name="Agencies">Those that answer some.</param>
/// <param name="Agency">Chosen; 0 for questions that no agency has yet, null for all.</param>
/// <param name="OnlyOpen">Only those not answered yet.</param>
public sealed record QuestionsView(OpenEvaluation Open, IReadOnlyList<(int Id, string Name)> Agencies, int? Agency, bool OnlyOpen)
{
    public IReadOnlyList<(Node Group, IReadOnlyList<QuestionRow> Questions)> Groups =>
        field ??= [.. Open.GroupsOf(IsShown).Select(g => (g.Group, (IReadOnlyList<QuestionRow>)[.. g.Leaves.Select(RowOf)]))];

    /// <summary>Questions shown that agencies answer.</summary>
    public int Count => Groups.SelectMany(g => g.Questions).Count(q => q.Question is not null);

    /// <summary>How many are shown, and how many others there are by where they come from.</summary>
    public string Found
    {
        get
        {
            var others = Open
                .Instrument.Leaves.Where(l => Open.Row.QuestionOf(l.Code) is null)
                .GroupBy(l => l.Source)
                .Select(g => $" + {g.Count()} {Say("dari", "from the")} {g.Key.Name()}");
            var answered =
                Agency is null && !OnlyOpen
                    ? Say("pertanyaan dijawab OPD", "questions answered by agencies")
                    : Say("pertanyaan OPD dengan pilihan ini", "questions of agencies with this choice");
            return $"{Count} {answered}{string.Concat(others)}";
        }
    }

    private bool IsShown(Node leaf) =>
        Open.Row.QuestionOf(leaf.Code) is { } q
            ? (Agency is null || (q.AgencyId ?? 0) == Agency) && (!OnlyOpen || !q.IsAnswered)
            : !OnlyOpen;

    private QuestionRow RowOf(Node leaf)
    {
        var question = Open.Row.QuestionOf(leaf.Code);
        var agency = Agencies.FirstOrDefault(a => a.Id == question?.AgencyId).Name ?? "–";
        var doubtful = question?.Evidence.Exists(e => leaf.Evidence.WhyNot(e.Document!.Kind, e.Document.Year, Open.Row.Year) is not null);
        return new(leaf, question, agency, doubtful == true);
    }
}
