using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>Revisions of the masterplan: started from the former, edited as a draft, adopted for good.</summary>
public sealed class PlanDesk(CerdasDb db, CurrentOfficer me)
{
    public Task<MasterplanRevision?> FindAsync(int number, CancellationToken ct) =>
        db.Revisions.SingleOrDefaultAsync(r => r.Number == number, ct);

    public IQueryable<PlannedProgramme> ProgrammesOf(int revisionId) =>
        db
            .PlannedProgrammes.Include(p => p.Programme)
            .Include(p => p.Owner)
            .Include(p => p.Mission)
            .Include(p => p.SubDimension)
            .Include(p => p.Supporting)
                .ThenInclude(s => s.Agency)
            .Include(p => p.Targets)
            .Include(p => p.Budgets)
            .AsSplitQuery()
            .Where(p => p.RevisionId == revisionId);

    /// <summary>A revision holds from no earlier year than any before it.</summary>
    public async Task<string?> WhyNotFromAsync(int effectiveFromYear, CancellationToken ct) =>
        await db.Revisions.MaxAsync(r => (int?)r.EffectiveFromYear, ct) is { } former && effectiveFromYear < former
            ? "plan.effective-before-former"
            : null;

    /// <summary>A new draft that starts as a copy of the last revision.</summary>
    public async Task<MasterplanRevision> StartAsync(int effectiveFromYear, string? note, CancellationToken ct)
    {
        var last = await db.Revisions.OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct);
        if (last?.State == RevisionState.Draft)
            throw new RuleException("plan.draft-exists");
        var revision = new MasterplanRevision
        {
            RegencyCode = me.RegencyCode,
            Number = (last?.Number ?? 0) + 1,
            EffectiveFromYear = effectiveFromYear,
            Note = note?.Trim(),
        };
        if (last is not null)
            foreach (var plan in await ProgrammesOf(last.Id).AsNoTracking().ToListAsync(ct))
                revision.Programmes.Add(plan.CopyTo(revision));
        // One audit row for the revision; its copies say nothing that the former revision does not.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var copies = revision.Programmes.ToList();
        revision.Programmes.Clear();
        db.Add(revision);
        await db.SaveChangesAsync(ct);
        revision.Programmes.AddRange(copies);
        await db.SaveUnauditedAsync(ct);
        await transaction.CommitAsync(ct);
        return revision;
    }

    public async Task<string?> WhyNotAdoptableAsync(MasterplanRevision revision, CancellationToken ct) =>
        revision.WhyNotAdoptable(await FormerAsync(ct), await db.PlannedProgrammes.CountAsync(p => p.RevisionId == revision.Id, ct));

    /// <returns>False where there is no such legal basis.</returns>
    /// <summary>What the revision leaves open for the years it counts for.</summary>
    public async Task<IReadOnlyList<ProgrammeGap>> GapsAsync(MasterplanRevision revision, CancellationToken ct) =>
        PlanGaps.Of(
            await db
                .PlannedProgrammes.Include(p => p.Programme)
                .Include(p => p.Targets)
                .Include(p => p.Budgets)
                .AsSplitQuery()
                .AsNoTracking()
                .Where(p => p.RevisionId == revision.Id)
                .ToListAsync(ct),
            revision.EffectiveFromYear
        );

    /// <summary>What is wrong with an adoption, each with its field.</summary>
    public async Task<IReadOnlyList<(string Field, string Text)>> FaultsAsync(
        MasterplanRevision revision,
        RevisionAdoption input,
        CancellationToken ct
    )
    {
        var faults = new List<(string, string)>();
        if (input.LegalBasisId is { } legal && !await db.LegalBases.AnyAsync(l => l.Id == legal, ct))
            faults.Add(("Adoption.LegalBasisId", Say("Dasar hukum tidak dikenal.", "Unknown legal basis.")));
        if (input.On is { } on && MasterplanRevision.WhyNotOn(on, await FormerAsync(ct), me.Today) is { } reason)
            faults.Add(("Adoption.On", Reasons.Text(reason)));
        if (!input.AsItIs && (await GapsAsync(revision, ct)).Count > 0)
            faults.Add(("Adoption.AsItIs", PlanTexts.SayThatItIsMeant));
        return faults;
    }

    public async Task AdoptAsync(MasterplanRevision revision, RevisionAdoption input, int version, CancellationToken ct)
    {
        db.ExpectVersion(revision, version);
        revision.LegalBasisId = input.LegalBasisId;
        revision.Adopt(
            await FormerAsync(ct),
            await db.PlannedProgrammes.CountAsync(p => p.RevisionId == revision.Id, ct),
            input.On ?? me.Today
        );
        foreach (
            var programme in await db
                .Programmes.Where(p => p.InPlanSince == null && p.Plans.Any(x => x.RevisionId == revision.Id))
                .ToListAsync(ct)
        )
            programme.EnterPlan(me.Today);
        await db.SaveChangesAsync(ct);
    }

    private Task<MasterplanRevision?> FormerAsync(CancellationToken ct) =>
        db
            .Revisions.Where(r => r.State == RevisionState.Adopted && r.ClosedOn == null)
            .OrderByDescending(r => r.Number)
            .FirstOrDefaultAsync(ct);

    /// <summary>Discards a draft. Programmes that stood nowhere else and were never reported go with it.</summary>
    public async Task DiscardAsync(MasterplanRevision revision, CancellationToken ct)
    {
        RuleException.ThrowIf(revision.WhyNotEditable());
        var plans = await ProgrammesOf(revision.Id).ToListAsync(ct);
        var ids = plans.Select(p => p.ProgrammeId).ToList();
        db.RemoveRange(plans);
        db.RemoveRange(
            await db
                .Programmes.Where(p =>
                    ids.Contains(p.Id) && !db.Realisations.Any(r => r.ProgrammeId == p.Id) && p.Plans.All(x => x.RevisionId == revision.Id)
                )
                .ToListAsync(ct)
        );
        db.Remove(revision);
        await db.SaveChangesAsync(ct);
    }

    /// <returns>The field the reason is about and the reason, or null.</returns>
    public async Task<(string Field, string Text)?> WhyNotAsync(ProgrammeInput input, int? programmeId, CancellationToken ct)
    {
        var key = Programme.KeyOf(input.Code);
        if (await db.Programmes.AnyAsync(p => p.CodeKey == key && p.Id != programmeId, ct))
            return ("Input.Code", Say("Kode ini sudah dipakai program lain.", "Another programme has this code."));
        if (!await db.Agencies.AnyAsync(a => a.Id == input.OwnerId, ct))
            return ("Input.OwnerId", Say("OPD tidak dikenal.", "Unknown agency."));
        if (!await db.SubDimensions.AnyAsync(s => s.Code == input.SubDimensionCode, ct))
            return ("Input.SubDimensionCode", Say("Sub-dimensi tidak dikenal.", "Unknown sub-dimension."));
        if (input.MissionId is { } mission && !await db.Missions.AnyAsync(m => m.Id == mission, ct))
            return ("Input.MissionId", Say("Misi tidak dikenal.", "Unknown mission."));
        var supporting = input.Supporting.Distinct().ToList();
        if (await db.Agencies.CountAsync(a => supporting.Contains(a.Id), ct) != supporting.Count)
            return ("Input.Supporting", Say("OPD tidak dikenal.", "Unknown agency."));
        return null;
    }

    public async Task<PlannedProgramme> SaveAsync(
        MasterplanRevision revision,
        PlannedProgramme? plan,
        ProgrammeInput input,
        CancellationToken ct
    )
    {
        Hold(revision);
        if (plan is null)
        {
            plan = new PlannedProgramme
            {
                RegencyCode = me.RegencyCode,
                RevisionId = revision.Id,
                Programme = new Programme { RegencyCode = me.RegencyCode, Code = input.Code.Trim() },
                Name = input.Name,
                SubDimensionCode = input.SubDimensionCode,
                OwnerId = input.OwnerId!.Value,
                StartYear = input.StartYear!.Value,
                EndYear = input.EndYear!.Value,
                Indicator = input.Indicator,
                Unit = input.Unit,
            };
            input.WriteTo(plan);
            db.Add(plan);
        }
        else
        {
            db.ExpectVersion(plan, input.Version);
            input.WriteTo(plan);
        }
        await db.SaveChangesAsync(ct);
        return plan;
    }

    /// <summary>
    /// A change of a programme is a change of its revision: one that meets its adoption loses the race instead of slipping in.
    /// </summary>
    private void Hold(MasterplanRevision revision)
    {
        RuleException.ThrowIf(revision.WhyNotEditable());
        db.ExpectVersion(revision, revision.Version);
    }

    public async Task RemoveAsync(MasterplanRevision revision, PlannedProgramme plan, CancellationToken ct)
    {
        Hold(revision);
        db.Remove(plan);
        if (
            !await db.PlannedProgrammes.AnyAsync(p => p.ProgrammeId == plan.ProgrammeId && p.Id != plan.Id, ct)
            && !await db.Realisations.AnyAsync(r => r.ProgrammeId == plan.ProgrammeId, ct)
        )
            db.Remove(plan.Programme!);
        await db.SaveChangesAsync(ct);
    }
}
