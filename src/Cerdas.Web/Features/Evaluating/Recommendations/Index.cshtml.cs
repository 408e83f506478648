using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Recommendations;

/// <summary>What evaluations recommended and what became of it.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class IndexModel(CerdasDb db, CurrentOfficer me) : PageModel
{
    // These four are called as the form's fields are: a field takes its name from its property.
    [BindProperty(SupportsGet = true, Name = "keadaan")]
    public RecommendationState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "opd")]
    public int? AgencyId { get; set; }

    [BindProperty(SupportsGet = true, Name = "tahun")]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "terlambat")]
    public bool Late { get; set; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>How many there are of each state, and how many are late, with the query that lists them.</summary>
    public IReadOnlyList<(string Text, int Count, string Query)> Tiles { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);
    public IEnumerable<SelectListItem> States => PageExtensions.Choices<RecommendationState>(s => s.Name());
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var (visible, today) = (db.RecommendationsFor(me.Officer), me.Today);
        var facets = await visible
            .GroupBy(r => new
            {
                r.State,
                r.Evaluation!.Year,
                r.OwnerId,
                Agency = r.Owner!.ShortName,
            })
            .Select(g => new
            {
                g.Key.State,
                g.Key.Year,
                g.Key.OwnerId,
                g.Key.Agency,
                Count = g.Count(),
                Late = g.Count(r => r.State == RecommendationState.Open && r.DueOn < today),
            })
            .ToListAsync(ct);
        Tiles =
        [
            .. Enum.GetValues<RecommendationState>()
                .Select(s => (s.Name(), facets.Where(f => f.State == s).Sum(f => f.Count), $"keadaan={s}")),
            (Say("Terlambat", "Late"), facets.Sum(f => f.Late), "terlambat=true"),
        ];
        Agencies =
        [
            .. facets
                .Where(f => f.OwnerId is not null)
                .DistinctBy(f => f.OwnerId)
                .OrderBy(f => f.Agency, StringComparer.OrdinalIgnoreCase)
                .Select(f => new SelectListItem(f.Agency, $"{f.OwnerId}")),
        ];
        Years = [.. facets.Select(f => f.Year).Distinct().OrderDescending().Select(y => new SelectListItem($"{y}", $"{y}"))];
        var found = Chosen(visible);
        Paging = new Paging(PageNumber, await found.CountAsync(ct));
        Rows = await found
            .OrderBy(r => r.State == RecommendationState.Closed)
            .ThenBy(r => r.DueOn == null)
            .ThenBy(r => r.DueOn)
            .ThenBy(r => r.Id)
            .Skip(Paging.Skip)
            .Take(Paging.Size)
            .Select(r => new Row(
                r.Id,
                r.Text,
                r.Evaluation!.Year,
                r.Evaluation.Stage,
                r.Owner!.ShortName,
                r.DueOn,
                r.State,
                r.State == RecommendationState.Open && r.DueOn < today
            ))
            .ToListAsync(ct);
    }

    private IQueryable<Recommendation> Chosen(IQueryable<Recommendation> visible)
    {
        var found = visible;
        if (State is { } state)
            found = found.Where(r => r.State == state);
        if (AgencyId is { } agency)
            found = found.Where(r => r.OwnerId == agency);
        if (Year is { } year)
            found = found.Where(r => r.Evaluation!.Year == year);
        var today = me.Today;
        if (Late)
            found = found.Where(r => r.State == RecommendationState.Open && r.DueOn < today);
        return found;
    }

    public sealed record Row(
        int Id,
        string Text,
        int Year,
        int Stage,
        string? Agency,
        DateOnly? DueOn,
        RecommendationState State,
        bool Late
    );
}
