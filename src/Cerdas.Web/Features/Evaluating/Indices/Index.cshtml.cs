using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Indices;

/// <summary>The register of external indices: every index there is, with what is known of it and from where.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class IndexModel(CerdasDb db, CurrentOfficer me) : PageModel
{
    private const int YearsShown = 5;

    // Called as the form's field is: a field takes its name from its property.
    [BindProperty(SupportsGet = true, Name = "tahun"), Label("Tahun", "Year")]
    public int? AskedYear { get; set; }

    public IReadOnlyList<IndexRow> Rows { get; private set; } = [];
    public IReadOnlyList<int> Years { get; private set; } = [];
    public int Known => Rows.Count(r => r.Latest is not null);
    public bool MayEdit => me.May(Permission.EditPlan);

    /// <summary>Whether the reader may open documents: an evaluator sees their names alone.</summary>
    public bool MayOpen => me.Officer.Role != Role.Evaluator;

    /// <summary>The year that the link beside an index without a value enters: indices are published in the year after.</summary>
    public int NextYear => AskedYear is { } year && Period.IsYear(year) ? year : me.Today.Year - 1;
    public IEnumerable<SelectListItem> YearChoices => Years.Select(y => new SelectListItem($"{y}", $"{y}"));
    public string Caption =>
        AskedYear is { } year
            ? Say($"Nilai tahun {year}", $"Values of {year}")
            : Say("Nilai terbaru tiap indeks", "Latest value of each index");

    public async Task OnGetAsync(CancellationToken ct)
    {
        var figures = await db
            .ExternalFigures.OrderByDescending(f => f.Year)
            .Select(f => new { f.Code, Figure = new IndexFigure(f.Year, f.Value, f.Source, f.DocumentId, f.Document!.Title) })
            .ToListAsync(ct);
        Years =
        [
            .. figures.Select(f => f.Figure.Year).Union(Enumerable.Range(me.Today.Year - YearsShown + 1, YearsShown)).OrderDescending(),
        ];
        var known = figures.ToLookup(f => f.Code, f => f.Figure);
        Rows =
        [
            .. ExternalIndices.All.Select(i => new IndexRow(
                i,
                known[i.Code].FirstOrDefault(f => AskedYear is null || f.Year == AskedYear),
                [.. known[i.Code].Where(f => AskedYear is null || f.Year < AskedYear).Skip(AskedYear is null ? 1 : 0).Take(YearsShown)]
            )),
        ];
    }
}
