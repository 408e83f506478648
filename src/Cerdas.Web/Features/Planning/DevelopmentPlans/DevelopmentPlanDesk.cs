using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.DevelopmentPlans;

/// <summary>Writes development plans: their missions, their adoption, what the next carries over from the former.</summary>
public sealed class DevelopmentPlanDesk(CerdasDb db, CurrentOfficer me)
{
    public const int YearsOfPlan = 5;

    public Task<DevelopmentPlan?> FindAsync(int id, CancellationToken ct) =>
        db.DevelopmentPlans.Include(p => p.Missions).Include(p => p.LegalBasis).SingleOrDefaultAsync(p => p.Id == id, ct);

    /// <summary>All of them with their missions.</summary>
    /// <summary>The field and the reason why this cannot be saved, or null.</summary>
    public async Task<(string Field, string Text)?> WhyNotAsync(DevelopmentPlan? plan, DevelopmentPlanInput input, CancellationToken ct)
    {
        if (plan is null)
            return null;
        var kept = input.Written().Select(w => w.Row.Id).ToHashSet();
        var gone = plan.Missions.Where(m => !kept.Contains(m.Id)).Select(m => m.Id).ToList();
        var used = await db
            .PlannedProgrammes.Where(p => gone.Contains(p.MissionId!.Value))
            .GroupBy(p => p.MissionId!.Value)
            .Select(g => new { Id = g.Key, Count = g.Select(p => p.ProgrammeId).Distinct().Count() })
            .FirstOrDefaultAsync(ct);
        return used is null
            ? null
            : ($"Input.Missions[{input.Missions.FindIndex(m => m.Id == used.Id)}].Text", DevelopmentPlanTexts.MissionInUse(used.Count));
    }

    /// <param name="plan">Null makes a new one.</param>
    public async Task<DevelopmentPlan> SaveAsync(DevelopmentPlan? plan, DevelopmentPlanInput input, CancellationToken ct)
    {
        RuleException.ThrowIf(plan?.WhyNotEdited);
        if (plan is null)
            db.Add(
                plan = new DevelopmentPlan
                {
                    RegencyCode = me.RegencyCode,
                    Title = input.Title,
                    StartYear = input.StartYear!.Value,
                    EndYear = input.EndYear!.Value,
                }
            );
        else
            db.ExpectVersion(plan, input.Version);
        (plan.Kind, plan.Title, plan.StartYear, plan.EndYear) = (
            input.Kind,
            input.Title.Trim(),
            input.StartYear!.Value,
            input.EndYear!.Value
        );
        var written = input.Written();
        plan.Missions.RemoveAll(m => !written.Any(w => w.Row.Id == m.Id));
        // Numbers are unique while they are swapped too: first out of the way, then where they belong.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (plan.Missions.Count > 0)
        {
            foreach (var mission in plan.Missions)
                mission.Number = -mission.Id;
            await db.SaveUnauditedAsync(ct);
        }
        foreach (var (row, number) in written)
            if (plan.Missions.Find(m => row.Id is not null && m.Id == row.Id) is { } mission)
                (mission.Number, mission.Text) = (number, row.Text!.Trim());
            else
                plan.Missions.Add(
                    new Mission
                    {
                        RegencyCode = me.RegencyCode,
                        Number = number,
                        Text = row.Text!.Trim(),
                    }
                );
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return plan;
    }

    public async Task AdoptAsync(DevelopmentPlan plan, AdoptionInput input, int version, CancellationToken ct)
    {
        db.ExpectVersion(plan, version);
        plan.Adopt(input.LegalBasisId!.Value, input.On!.Value, me.Today);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Discards a draft that nothing refers to.</summary>
    public async Task<bool> DiscardAsync(DevelopmentPlan plan, CancellationToken ct)
    {
        RuleException.ThrowIf(plan.WhyNotEdited);
        var missions = plan.Missions.Select(m => m.Id).ToList();
        if (
            await db.PlannedProgrammes.AnyAsync(p => missions.Contains(p.MissionId!.Value), ct)
            || await db.KeyIndicators.AnyAsync(k => k.DevelopmentPlanId == plan.Id, ct)
        )
            return false;
        foreach (var former in await db.Missions.Where(m => missions.Contains(m.SuccessorId!.Value)).ToListAsync(ct))
            former.SuccessorId = null;
        db.Remove(plan);
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <summary>Says which mission of the document carries each of the former on, and takes over the indicators that go on.</summary>
    public async Task CarryOverAsync(DevelopmentPlan plan, DevelopmentPlan former, CarryOverInput input, CancellationToken ct)
    {
        var own = plan.Missions.Select(m => m.Id).ToHashSet();
        foreach (var mission in await db.Missions.Where(m => m.DevelopmentPlanId == former.Id).ToListAsync(ct))
        {
            var chosen = input.Missions.Find(m => m.Id == mission.Id);
            if (chosen is not null && (chosen.SuccessorId is null || own.Contains(chosen.SuccessorId.Value)))
                mission.SuccessorId = chosen.SuccessorId;
        }
        var known = await db.KeyIndicators.Where(k => k.DevelopmentPlanId == plan.Id).Select(k => k.Name).ToListAsync(ct);
        var going = await db
            .KeyIndicators.Where(k => k.DevelopmentPlanId == former.Id && input.Indicators.Contains(k.Id) && !known.Contains(k.Name))
            .ToListAsync(ct);
        foreach (var indicator in going)
            db.Add(indicator.CarryTo(plan.Id));
        await db.SaveChangesAsync(ct);
    }
}
