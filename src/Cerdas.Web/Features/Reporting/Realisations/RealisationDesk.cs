using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Reporting.Realisations;

/// <summary>
/// Where a reported figure lives: written, submitted, withdrawn, returned, verified, amended. The page and the tests call it alike.
/// </summary>
public sealed class RealisationDesk(CerdasDb db, DocumentIntake intake, CurrentOfficer me)
{
    /// <returns>Null where there is no such quarter, or the programme is unknown here or not planned for the year.</returns>
    public async Task<ReportView?> FormAsync(int programmeId, int year, int quarter, CancellationToken ct) =>
        Period.IsValid(year, quarter) && await OpenAsync(programmeId, new Period(year, quarter), ct) is { } desk
            ? new(desk, WhyNotWritable(desk), NeedsReason(desk), me.Officer, intake.Limits.MaxBytes)
            : null;

    /// <returns>Null where the programme is unknown here or not planned for the year.</returns>
    public async Task<Desk?> OpenAsync(int programmeId, Period period, CancellationToken ct)
    {
        if (await PlanOfAsync(programmeId, period.Year, ct) is not { } plan)
            return null;
        var row = await Rows()
            .Where(r => r.ProgrammeId == programmeId && r.Year == period.Year && r.Quarter == period.Quarter)
            .OrderByDescending(r => r.Sequence)
            .FirstOrDefaultAsync(ct);
        return await DeskAsync(plan, period, row, ct);
    }

    public async Task<Desk?> OpenAsync(int realisationId, CancellationToken ct)
    {
        if (await Rows().SingleOrDefaultAsync(r => r.Id == realisationId, ct) is not { } row)
            return null;
        if (await PlanOfAsync(row.ProgrammeId, row.Year, ct) is { } plan)
            return await DeskAsync(plan, row.Period, row, ct);
        var former = await Plans().Where(p => p.ProgrammeId == row.ProgrammeId).OrderByDescending(p => p.Revision!.Number).FirstAsync(ct);
        return (await DeskAsync(former, row.Period, row, ct)) with { Planned = false };
    }

    /// <summary>The programme as the revision in force plans it; null where it does not run in the year.</summary>
    private async Task<PlannedProgramme?> PlanOfAsync(int programmeId, int year, CancellationToken ct)
    {
        var plan = await Plans()
            .SingleOrDefaultAsync(
                p => p.RevisionId == db.RevisionInForceFor(year).Select(r => r.Id).First() && p.ProgrammeId == programmeId,
                ct
            );
        return plan?.RunsIn(year) == true ? plan : null;
    }

    private IQueryable<PlannedProgramme> Plans() =>
        db
            .PlannedProgrammes.Include(p => p.Owner)
            .Include(p => p.Targets)
            .Include(p => p.Budgets)
            .Include(p => p.Programme)
            .AsNoTracking()
            .AsSplitQuery();

    private IQueryable<Realisation> Rows() =>
        db
            .Realisations.Include(r => r.Spendings)
            .Include(r => r.Steps.OrderBy(s => s.Id))
            .Include(r => r.Evidence)
                .ThenInclude(e => e.Document)
            .AsSplitQuery();

    private async Task<Desk> DeskAsync(PlannedProgramme plan, Period period, Realisation? row, CancellationToken ct)
    {
        var calendar = await ReportingCalendar.ReadAsync(db, me.RegencyCode, me.Today, ct);
        var earlier = await db
            .Realisations.Include(r => r.Spendings)
            .Where(r => r.ProgrammeId == plan.ProgrammeId && r.Year == period.Year && r.Quarter < period.Quarter)
            .OrderByDescending(r => r.Quarter)
            .ThenByDescending(r => r.Sequence)
            .AsNoTracking()
            .FirstOrDefaultAsync(ct);
        return new(
            plan.ProgrammeId,
            plan.Programme!.Code,
            period,
            plan,
            row,
            calendar.DatesOf(period, plan.Programme.InPlanSince),
            calendar.IsLocked(plan.OwnerId, period, plan.Programme.InPlanSince),
            calendar.ReopeningFor(plan.OwnerId, period)
        )
        {
            Earlier = earlier,
        };
    }

    /// <summary>The reason why this officer cannot write this report now, or null.</summary>
    public string? WhyNotWritable(Desk desk) =>
        desk.Period.FirstDay > me.Today ? "realisation.future"
        : !desk.Planned ? "realisation.not-planned"
        : desk.Row is { } row ? row.WhyNot(RealisationAction.Save, me.Officer, desk.OwnerId, desk.Locked)
        : Realisation.WhyNotReporter(me.Officer, desk.OwnerId, me.RegencyCode) ?? (desk.Locked ? "realisation.locked" : null);

    /// <summary>A locked quarter that nobody reported: the first report is an amendment and says why.</summary>
    public bool NeedsReason(Desk desk) => desk.Row is null && WhyNotWritable(desk) == "realisation.locked";

    /// <summary>The same form sent twice by the same person: it is submitted already.</summary>
    public bool IsSentAgain(Desk desk, ReportInput input) =>
        desk.Row is { State: not (RealisationState.Draft or RealisationState.Returned) } row
        && row.SubmissionKey == input.Key
        && row.SubmittedById == me.Officer.Id;

    /// <summary>The agency's documents to choose from, those ticked among them.</summary>
    public Task<List<KnownDocument>> KnownDocumentsAsync(Desk desk, EvidenceInput evidence, CancellationToken ct) =>
        evidence.KnownAsync(db, desk.Row?.Evidence.Select(e => e.DocumentId).ToList() ?? [], desk.OwnerId, ct);

    /// <summary>The files of a form that goes back, unless its author may not write here.</summary>
    public Task KeepFilesAsync(Desk desk, EvidenceInput evidence, CancellationToken ct) =>
        WhyNotWritable(desk) is null ? evidence.KeepFilesAsync(db, intake, desk.Period.Year, desk.OwnerId, ct) : Task.CompletedTask;

    /// <summary>Saves, or saves and submits; an old form, or one refused by a rule, saves nothing and says so.</summary>
    /// <remarks>Afterwards nothing of a refused save is left in the context: the desk is to be opened again.</remarks>
    public async Task<ReportSaved> TrySaveAsync(Desk desk, ReportInput input, EvidenceInput evidence, bool submit, CancellationToken ct)
    {
        var newest = desk.Row?.Version ?? 0;
        if (input.Version != newest && input.Differences(ReportInput.Of(desk.Row)).Any())
            return ReportSaved.Older;
        // The same values over a newer version lose nothing: the second press of a button is not a conflict.
        input = input with
        {
            Version = newest,
        };
        try
        {
            return new(
                submit ? await SubmitAsync(desk, input, evidence, ct) : await SaveAsync(desk, input, evidence, ct),
                null,
                Outdated: false
            );
        }
        catch (RuleException rule)
        {
            db.ChangeTracker.Clear();
            return new(null, rule.Reason, Outdated: false);
        }
        catch (DbUpdateException e) when (e.IsLostRace())
        {
            db.ChangeTracker.Clear();
            return ReportSaved.Older;
        }
    }

    /// <summary>Saves a draft with its evidence, all or nothing.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Someone saved a newer version.</exception>
    public async Task<Realisation> SaveAsync(Desk desk, ReportInput input, EvidenceInput evidence, CancellationToken ct)
    {
        var row = await WriteAsync(desk, input, evidence, ct);
        await db.SaveChangesAsync(ct);
        return row;
    }

    /// <summary>Saves and submits in one. The same form sent twice is one submission.</summary>
    public async Task<Realisation> SubmitAsync(Desk desk, ReportInput input, EvidenceInput evidence, CancellationToken ct)
    {
        var row = await WriteAsync(desk, input, evidence, ct);
        row.Submit(input.Key, me.Officer, desk.OwnerId, desk.Locked, desk.Dates.IsLate(me.Today), me.Now);
        await db.SaveChangesAsync(ct);
        return row;
    }

    private async Task<Realisation> WriteAsync(Desk desk, ReportInput input, EvidenceInput evidence, CancellationToken ct)
    {
        RuleException.ThrowIf(WhyNotWritable(desk));
        var row = desk.Row;
        if (row is null)
            db.Add(
                row = Realisation.Start(desk.ProgrammeId, desk.Period, null, me.Officer, desk.OwnerId, me.RegencyCode, desk.Locked, me.Now)
            );
        else
            db.ExpectVersion(row, input.Version);
        row.Save(input.ToValues(), me.Officer, desk.OwnerId, desk.Locked, me.Now);
        await AttachAsync(row, desk, evidence, ct);
        return row;
    }

    private async Task AttachAsync(Realisation row, Desk desk, EvidenceInput evidence, CancellationToken ct)
    {
        row.Evidence.RemoveAll(e => evidence.Remove.Contains(e.DocumentId));
        foreach (var document in await evidence.TakeAsync(intake, desk.Period.Year, desk.OwnerId, ct))
            Attach(row, document);
        if (row.Evidence.Count > intake.Limits.MaxFilesPerReport)
            throw new RuleException("evidence.too-many");
    }

    private void Attach(Realisation row, Document document)
    {
        if (row.Evidence.Exists(e => ReferenceEquals(e.Document, document) || (document.Id != 0 && e.DocumentId == document.Id)))
            return;
        row.Evidence.Add(new Evidence { RegencyCode = me.RegencyCode, Document = document });
    }

    public async Task WithdrawAsync(Desk desk, int version, CancellationToken ct)
    {
        db.ExpectVersion(desk.Row!, version);
        desk.Row!.Withdraw(me.Officer, desk.OwnerId, desk.Locked, me.Now);
        await db.SaveChangesAsync(ct);
    }

    public async Task ReturnAsync(Desk desk, string reason, int version, CancellationToken ct)
    {
        db.ExpectVersion(desk.Row!, version);
        desk.Row!.Return(reason, me.Officer, desk.OwnerId, me.Now);
        await db.SaveChangesAsync(ct);
    }

    public async Task VerifyAsync(Desk desk, int version, CancellationToken ct)
    {
        db.ExpectVersion(desk.Row!, version);
        desk.Row!.Verify(me.Officer, desk.OwnerId, me.Now);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Opens an amendment: of a verified report, of a draft the lock overtook, or of a locked quarter nobody reported.</summary>
    public async Task<Realisation> AmendAsync(Desk desk, string reason, CancellationToken ct)
    {
        if (desk.Period.FirstDay > me.Today)
            throw new RuleException("realisation.future");
        var row = desk.Row is { } last
            ? last.Amend(reason, me.Officer, desk.OwnerId, desk.Locked, me.Now)
            : Realisation.Start(desk.ProgrammeId, desk.Period, reason, me.Officer, desk.OwnerId, me.RegencyCode, desk.Locked, me.Now);
        if (row.Id == 0)
            db.Add(row);
        await db.SaveChangesAsync(ct);
        return row;
    }
}

/// <summary>What became of a form: saved, refused by a rule, or older than what is stored.</summary>
public sealed record ReportSaved(Realisation? Done, string? WhyNot, bool Outdated)
{
    public static readonly ReportSaved Older = new(null, null, Outdated: true);

    /// <summary>The field a refusal is about; the whole form where it is empty.</summary>
    public string Field =>
        WhyNot?.StartsWith("evidence.", StringComparison.Ordinal) == true || WhyNot == "realisation.evidence-needed"
            ? "Evidence.Files"
            : "";
}
