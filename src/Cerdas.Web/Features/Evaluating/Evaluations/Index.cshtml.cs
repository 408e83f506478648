using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The regency's evaluations; an evaluator's own.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class IndexModel(EvaluationDesk desk, CurrentOfficer me) : PageModel
{
    private const int Shown = 100;

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public string WhyNone => me.Officer.Role == Role.Evaluator ? EvaluationTexts.NoneAssignedToYou : EvaluationTexts.NoneYet;

    public async Task OnGetAsync(CancellationToken ct) =>
        Rows = await desk
            .Visible.OrderByDescending(e => e.Year)
            .ThenByDescending(e => e.Stage)
            .ThenBy(e => e.InstrumentId)
            .Select(e => new Row(
                e.Id,
                e.Year,
                e.Stage,
                e.InstrumentId,
                e.State,
                e.Questions.Count,
                e.Questions.Count(q => q.SelfScore != null),
                e.Panel.Count,
                e.Index,
                e.Band
            ))
            .Take(Shown)
            .ToListAsync(ct);

    public sealed record Row(
        int Id,
        int Year,
        int Stage,
        string InstrumentId,
        EvaluationState State,
        int Questions,
        int Answered,
        int Panel,
        decimal? Index,
        string? Band
    )
    {
        public string Result => (Index is { } index ? Format.Score(index, 2) : "–") + (Band is null ? "" : $" ({Band})");
    }
}
