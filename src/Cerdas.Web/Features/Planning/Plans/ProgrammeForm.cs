using System.Globalization;
using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>A programme of a draft revision, with what its form offers.</summary>
/// <param name="Plan">Null for a new one.</param>
public sealed record ProgrammeForm(
    MasterplanRevision Revision,
    PlannedProgramme? Plan,
    IReadOnlyList<SelectListItem> Parts,
    IReadOnlyList<SelectListItem> Agencies,
    IReadOnlyList<SelectListItem> Missions
)
{
    /// <summary>Years it had targets or budgets of when the form was opened.</summary>
    private readonly HashSet<int> known = Plan is null
        ? []
        : Plan.Targets.Select(t => t.Year).Concat(Plan.Budgets.Select(b => b.Year)).ToHashSet();

    public IEnumerable<SelectListItem> Phases => PageExtensions.Choices<Phase>(p => p.Name());
    public IEnumerable<SelectListItem> ActionPlans => PageExtensions.Choices<ActionPlan>(p => p.Name());
    public IEnumerable<SelectListItem> Directions => PageExtensions.Choices<Direction>(d => d.Name());

    public static bool IsSupporting(ProgrammeInput input, SelectListItem agency) =>
        input.Supporting.Contains(int.Parse(agency.Value, CultureInfo.InvariantCulture));

    /// <summary>Whether it now runs in years that the form did not ask about.</summary>
    public bool HasNewYears(PlannedProgramme saved, ProgrammeInput input) =>
        Enumerable.Range(saved.StartYear, saved.EndYear - saved.StartYear + 1).Any(y => !input.Has(y) && !known.Contains(y));

    /// <summary>Years whose targets and budgets went with the save.</summary>
    public IEnumerable<int> DroppedBy(PlannedProgramme saved) => known.Where(y => !saved.RunsIn(y)).Order();
}

/// <summary>Reads what the form of a programme offers.</summary>
public sealed class ProgrammeFormReader(CerdasDb db, PlanDesk plans, CurrentOfficer me)
{
    /// <param name="programmeId">Null for a new one.</param>
    /// <returns>Null where there is no such revision, or no such programme in it.</returns>
    public async Task<ProgrammeForm?> ReadAsync(int number, int? programmeId, CancellationToken ct)
    {
        if (await plans.FindAsync(number, ct) is not { } revision)
            return null;
        var plan = programmeId is { } id ? await plans.ProgrammesOf(revision.Id).SingleOrDefaultAsync(p => p.ProgrammeId == id, ct) : null;
        if (programmeId is not null && plan is null)
            return null;
        var missions = await db
            .DevelopmentPlans.OrderByDescending(p => p.StartYear)
            .SelectMany(p => p.Missions.OrderBy(m => m.Number), (p, m) => new { p, m })
            .Select(x => new SelectListItem($"{x.p.StartYear}-{x.p.EndYear}: {x.m.Number}. {x.m.Text}", x.m.Id.ToString()))
            .ToListAsync(ct);
        return new(revision, plan, await PartsAsync(ct), await db.AgencyChoicesAsync(me.Today, ct), missions);
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
