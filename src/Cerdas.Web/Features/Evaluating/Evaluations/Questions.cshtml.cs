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
    public int Count => Open.Instrument.Leaves.Count(l => Open.Row.QuestionOf(l.Code) is not null && IsShown(l));

    /// <summary>What agencies do not answer, by where it comes from.</summary>
    public IEnumerable<(LeafSource Source, int Count)> Others =>
        Open.Instrument.Leaves.Where(l => Open.Row.QuestionOf(l.Code) is null).GroupBy(l => l.Source).Select(g => (g.Key, g.Count()));

    public string AgencyOf(int id) => Agencies.FirstOrDefault(a => a.Id == id).Name ?? "–";

    public bool IsShown(Node leaf) =>
        Open.Row.QuestionOf(leaf.Code) is { } q
            ? (Agency is null || (q.AgencyId ?? 0) == Agency) && (!OnlyOpen || !q.IsAnswered)
            : !OnlyOpen;

    public bool HasDoubt(Node leaf, Question q) =>
        q.Evidence.Exists(e => leaf.Evidence.WhyNot(e.Document!.Kind, e.Document.Year, Open.Row.Year) is not null);

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
        return Page();
    }
}
