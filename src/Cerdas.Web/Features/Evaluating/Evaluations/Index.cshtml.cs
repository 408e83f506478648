using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The regency's evaluations; an evaluator's own.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class IndexModel(EvaluationDesk desk) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

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
            .Take(100)
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
    );
}
