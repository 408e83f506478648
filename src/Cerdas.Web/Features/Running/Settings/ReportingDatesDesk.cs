using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Settings;

/// <summary>What the settings of the reporting dates show; the latest first.</summary>
public sealed record ReportingDatesView(
    IReadOnlyList<ReportingQuarter> Quarters,
    IReadOnlyList<Reopening> Reopenings,
    IReadOnlyList<SelectListItem> Agencies,
    DateOnly Today
)
{
    public IEnumerable<SelectListItem> QuarterChoices => Enumerable.Range(1, 4).Select(q => new SelectListItem(Names.Roman(q), $"{q}"));

    /// <summary>Whether a reopening still lets somebody write.</summary>
    public bool Lasts(Reopening reopening) => reopening.Until >= Today;
}

/// <summary>When reports are due, late and locked: for every quarter, for one, and reopened for an agency or for all.</summary>
public sealed class ReportingDatesDesk(CerdasDb db, CurrentOfficer me)
{
    public Task<DaysInput> DaysAsync(CancellationToken ct) =>
        db
            .Regencies.Where(r => r.Code == me.RegencyCode)
            .Select(r => new DaysInput
            {
                Due = r.DueDays,
                Late = r.LateDays,
                Lock = r.LockDays,
                Version = r.Version,
            })
            .SingleAsync(ct);

    public async Task<ReportingDatesView> ReadAsync(CancellationToken ct) =>
        new(
            await db
                .ReportingQuarters.OrderByDescending(q => q.Year)
                .ThenByDescending(q => q.Quarter)
                .Take(Paging.Size)
                .AsNoTracking()
                .ToListAsync(ct),
            await db.Reopenings.Include(r => r.Agency).OrderByDescending(r => r.Id).Take(Paging.Size).AsNoTracking().ToListAsync(ct),
            await db.AgencyChoicesAsync(me.Today, ct),
            me.Today
        );

    /// <exception cref="DbUpdateConcurrencyException">Someone saved a newer version.</exception>
    public async Task SetDaysAsync(DaysInput input, CancellationToken ct)
    {
        var regency = await db.Regencies.SingleAsync(r => r.Code == me.RegencyCode, ct);
        db.ExpectVersion(regency, input.Version);
        regency.SetReportingDays(input.Due!.Value, input.Late!.Value, input.Lock!.Value);
        await db.SaveChangesAsync(ct);
    }

    public async Task SetQuarterAsync(QuarterInput input, CancellationToken ct)
    {
        var (year, quarter) = (input.Year!.Value, input.Quarter!.Value);
        var (due, onTime, open) = (input.DueOn!.Value, input.OnTimeUntil!.Value, input.OpenUntil!.Value);
        var row = await db.ReportingQuarters.SingleOrDefaultAsync(q => q.Year == year && q.Quarter == quarter, ct);
        if (row is null)
            db.Add(
                new ReportingQuarter
                {
                    RegencyCode = me.RegencyCode,
                    Year = year,
                    Quarter = quarter,
                    DueOn = due,
                    OnTimeUntil = onTime,
                    OpenUntil = open,
                }
            );
        else
            (row.DueOn, row.OnTimeUntil, row.OpenUntil) = (due, onTime, open);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The general days hold for the quarter again.</summary>
    /// <returns>False where it has no dates of its own.</returns>
    public async Task<bool> UnsetQuarterAsync(int quarterId, CancellationToken ct)
    {
        if (await db.ReportingQuarters.SingleOrDefaultAsync(q => q.Id == quarterId, ct) is not { } quarter)
            return false;
        db.Remove(quarter);
        await db.SaveChangesAsync(ct);
        return true;
    }

    public async Task ReopenAsync(ReopenInput input, CancellationToken ct)
    {
        db.Add(
            new Reopening
            {
                RegencyCode = me.RegencyCode,
                AgencyId = input.AgencyId,
                Year = input.Year!.Value,
                Quarter = input.Quarter!.Value,
                Until = input.Until!.Value,
                Reason = input.Reason.Trim(),
                GrantedById = me.Officer.Id,
                GrantedAt = me.Now,
            }
        );
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Ends a reopening today; one that has ended stays as it was.</summary>
    /// <returns>False where there is none.</returns>
    public async Task<bool> EndReopeningAsync(int reopeningId, CancellationToken ct)
    {
        if (await db.Reopenings.SingleOrDefaultAsync(r => r.Id == reopeningId, ct) is not { } reopening)
            return false;
        if (reopening.Until >= me.Today)
            reopening.Until = me.Today.AddDays(-1);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
