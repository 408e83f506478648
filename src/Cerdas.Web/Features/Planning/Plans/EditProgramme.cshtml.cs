using System.Globalization;
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

/// <summary>A programme in a draft revision.</summary>
[Needs(Permission.EditPlan)]
public sealed class EditProgrammeModel(CerdasDb db, PlanDesk plans, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int Number { get; init; }

    [FromRoute]
    public int? ProgrammeId { get; init; }

    [BindProperty]
    public ProgrammeInput Input { get; set; } = null!;

    public bool IsNew => ProgrammeId is null;
    public IReadOnlyList<SelectListItem> Parts { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Missions { get; private set; } = [];
    public IEnumerable<SelectListItem> Phases => PageExtensions.Choices<Phase>(p => p.Name());
    public IEnumerable<SelectListItem> ActionPlans => PageExtensions.Choices<ActionPlan>(p => p.Name());
    public IEnumerable<SelectListItem> Directions => PageExtensions.Choices<Direction>(d => d.Name());
    private MasterplanRevision Revision { get; set; } = null!;
    private PlannedProgramme? Plan { get; set; }

    public bool IsSupporting(SelectListItem agency) => Input.Supporting.Contains(int.Parse(agency.Value, CultureInfo.InvariantCulture));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(Revision.WhyNotEditable());
        Input = Plan is null ? ProgrammeInput.From(Math.Max(me.Today.Year, Revision.EffectiveFromYear)) : ProgrammeInput.Of(Plan);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (ModelState.IsValid && await plans.WhyNotAsync(Input, ProgrammeId, ct) is { } why)
            ModelState.AddModelError(why.Field, why.Text);
        if (!ModelState.IsValid)
            return this.Again();
        var known = Plan is null ? [] : Plan.Targets.Select(t => t.Year).Concat(Plan.Budgets.Select(b => b.Year)).ToHashSet();
        var saved = await plans.SaveAsync(Revision, Plan, Input, ct);
        if (Enumerable.Range(saved.StartYear, saved.EndYear - saved.StartYear + 1).Any(y => !Input.Has(y) && !known.Contains(y)))
            return this.Done(PlanTexts.NowEnterYears, $"/rencana/revisi/{Number}/program/{saved.ProgrammeId}");
        var dropped = string.Join(", ", known.Where(y => !saved.RunsIn(y)).Order());
        return this.Done(
            Say("Program tersimpan.", "Programme saved.") + (dropped.Length == 0 ? "" : PlanTexts.YearsDropped(dropped)),
            $"/rencana/revisi/{Number}"
        );
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Plan is null)
            return NotFound();
        await plans.RemoveAsync(Revision, Plan, ct);
        return this.Done(Say("Program dikeluarkan dari revisi ini.", "Programme removed from this revision."), $"/rencana/revisi/{Number}");
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await plans.FindAsync(Number, ct) is not { } revision)
            return false;
        Revision = revision;
        if (
            ProgrammeId is { } id
            && (Plan = await plans.ProgrammesOf(revision.Id).SingleOrDefaultAsync(p => p.ProgrammeId == id, ct)) is null
        )
            return false;
        Parts = await PartsAsync(ct);
        Agencies = await db.AgencyChoicesAsync(me.Today, ct);
        Missions = await db
            .DevelopmentPlans.OrderByDescending(p => p.StartYear)
            .SelectMany(p => p.Missions.OrderBy(m => m.Number), (p, m) => new { p, m })
            .Select(x => new SelectListItem($"{x.p.StartYear}-{x.p.EndYear}: {x.m.Number}. {x.m.Text}", x.m.Id.ToString()))
            .ToListAsync(ct);
        return true;
    }

    private async Task<IReadOnlyList<SelectListItem>> PartsAsync(CancellationToken ct)
    {
        var parts = await db
            .SubDimensions.OrderBy(s => s.Dimension!.Order)
            .ThenBy(s => s.Order)
            .Select(s => new
            {
                s.Code,
                s.Dimension!.NameId,
                PartId = s.NameId,
                s.Dimension.NameEn,
                PartEn = s.NameEn,
            })
            .ToListAsync(ct);
        return [.. parts.Select(s => new SelectListItem(Say($"{s.NameId}: {s.PartId}", $"{s.NameEn}: {s.PartEn}"), s.Code))];
    }
}
