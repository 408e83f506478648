using System.ComponentModel.DataAnnotations;
using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Plans;

[Needs(Permission.EditPlan)]
public sealed class EditKeyIndicatorModel(CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int? KeyIndicatorId { get; init; }

    [BindProperty]
    public IndicatorInput Input { get; set; } = null!;

    public IEnumerable<SelectListItem> Directions => PageExtensions.Choices<Direction>(d => d.Name());

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var indicator = await FindAsync(ct);
        if (KeyIndicatorId is not null && indicator is null)
            return NotFound();
        var plan = await db
            .DevelopmentPlans.OrderByDescending(p => p.StartYear)
            .Select(p => new { p.StartYear, p.EndYear })
            .FirstOrDefaultAsync(ct);
        var (first, last) = plan is null ? (me.Today.Year, me.Today.Year + 4) : (plan.StartYear, plan.EndYear);
        var years = Enumerable.Range(first, last - first + 1).Union(indicator?.Years.Select(y => y.Year) ?? []).Order();
        Input = new()
        {
            Name = indicator?.Name ?? "",
            Unit = indicator?.Unit ?? "",
            Direction = indicator?.Direction ?? Direction.Up,
            Version = indicator?.Version ?? 0,
            Years =
            [
                .. years.Select(y =>
                    indicator?.Years.Find(x => x.Year == y) is { } row
                        ? new YearRow
                        {
                            Year = y,
                            Target = row.Target,
                            Result = row.Result,
                            Source = row.Source,
                        }
                        : new YearRow { Year = y }
                ),
            ],
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var indicator = await FindAsync(ct);
        if (KeyIndicatorId is not null && indicator is null)
            return NotFound();
        var name = Input.Name.Trim();
        if (await db.KeyIndicators.AnyAsync(k => k.Name == name && k.Id != KeyIndicatorId, ct))
            ModelState.AddModelError("Input.Name", Say("IKU dengan nama ini sudah ada.", "There is an indicator of this name already."));
        if (!ModelState.IsValid)
            return this.Again();
        if (indicator is null)
            db.Add(
                indicator = new KeyIndicator
                {
                    RegencyCode = me.RegencyCode,
                    Name = name,
                    Unit = Input.Unit,
                    Direction = Input.Direction,
                }
            );
        else
            db.ExpectVersion(indicator, Input.Version);
        (indicator.Name, indicator.Unit, indicator.Direction) = (name, Input.Unit.Trim(), Input.Direction);
        foreach (var year in Input.Years.Where(y => Period.IsYear(y.Year)).DistinctBy(y => y.Year))
        {
            var row = indicator.Years.Find(y => y.Year == year.Year);
            if (row is null && (year.Target ?? year.Result) is null)
                continue;
            if (row is null)
                indicator.Years.Add(row = new KeyIndicatorYear { RegencyCode = me.RegencyCode, Year = year.Year });
            (row.Target, row.Result, row.Source) = (
                year.Target,
                year.Result,
                string.IsNullOrWhiteSpace(year.Source) ? null : year.Source.Trim()
            );
        }
        await db.SaveChangesAsync(ct);
        return this.Done(Say("IKU tersimpan.", "Indicator saved."), "/rencana");
    }

    private async Task<KeyIndicator?> FindAsync(CancellationToken ct) =>
        KeyIndicatorId is { } id ? await db.KeyIndicators.Include(k => k.Years).SingleOrDefaultAsync(k => k.Id == id, ct) : null;

    public sealed record IndicatorInput
    {
        [Label("Nama", "Name"), Required, StringLength(KeyIndicator.NameMax)]
        public required string Name { get; init; }

        [Label("Satuan", "Unit"), Required, StringLength(KeyIndicator.UnitMax)]
        public required string Unit { get; init; }

        [Label("Arah", "Direction"), Required, EnumDataType(typeof(Direction))]
        public required Direction Direction { get; init; }
        public List<YearRow> Years { get; init; } = [];
        public int Version { get; init; }
    }

    public sealed record YearRow
    {
        public int Year { get; init; }

        [Label("Target", "Target"), Range(-1e12, 1e12)]
        public decimal? Target { get; init; }

        [Label("Hasil", "Result"), Range(-1e12, 1e12)]
        public decimal? Result { get; init; }

        [Label("Sumber", "Source"), StringLength(KeyIndicator.SourceMax)]
        public string? Source { get; init; }
    }
}
