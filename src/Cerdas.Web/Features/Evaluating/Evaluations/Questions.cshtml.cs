using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The questions with their agency, self score and three checks.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class QuestionsModel(EvaluationDesk desk, CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [FromQuery(Name = "opd")]
    public int? Agency { get; set; }

    [FromQuery(Name = "belum")]
    public bool OnlyOpen { get; init; }

    public OpenEvaluation Open { get; private set; } = null!;
    public IReadOnlyList<(int Id, string Name)> Agencies { get; private set; } = [];
    public IReadOnlyList<(Node Group, IReadOnlyList<QuestionRow> Questions)> Groups { get; private set; } = [];

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

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open)
            return NotFound();
        Open = open;
        // An officer comes for the questions of the own agency; the rest is one choice away.
        if (!Request.Query.ContainsKey("opd") && me.Officer.AgencyId is { } own)
            Agency = own;
        Agencies =
        [
            .. (await db.Agencies.OrderBy(a => a.ShortName).Select(a => new { a.Id, a.ShortName }).ToListAsync(ct))
                .Where(a => open.Row.Questions.Exists(q => q.AgencyId == a.Id))
                .Select(a => (a.Id, a.ShortName)),
        ];
        Groups = [.. open.GroupsOf(IsShown).Select(g => (g.Group, (IReadOnlyList<QuestionRow>)[.. g.Leaves.Select(RowOf)]))];
        return Page();
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
