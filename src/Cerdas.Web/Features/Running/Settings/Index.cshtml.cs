using System.ComponentModel.DataAnnotations;
using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Settings;

/// <summary>When reports are due, late and locked, and who may still write.</summary>
[Needs(Permission.ManageRegency)]
public sealed class IndexModel(CerdasDb db, CurrentOfficer me) : PageModel
{
    public DaysInput Days { get; set; } = null!;
    public QuarterInput Quarter { get; set; } =
        new()
        {
            Year = null,
            Quarter = null,
            DueOn = null,
            OnTimeUntil = null,
            OpenUntil = null,
        };
    public ReopenInput Reopen { get; set; } =
        new()
        {
            Year = null,
            Quarter = null,
            Until = null,
            Reason = "",
        };

    public IReadOnlyList<ReportingQuarter> Quarters { get; private set; } = [];
    public IReadOnlyList<Reopening> Reopenings { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => await ShowAsync(ct);

    public async Task<IActionResult> OnPostDaysAsync(CancellationToken ct)
    {
        await ShowAsync(ct);
        var input = Days with { };
        if (
            !await TryUpdateModelAsync(input, nameof(Days))
            | this.Refuses(Regency.WhyNotDays(input.Due ?? -1, input.Late ?? -1, input.Lock ?? -1), "Days.Late")
        )
        {
            Days = input;
            return this.Again();
        }
        var regency = await db.Regencies.SingleAsync(r => r.Code == me.RegencyCode, ct);
        db.ExpectVersion(regency, input.Version);
        regency.SetReportingDays(input.Due!.Value, input.Late!.Value, input.Lock!.Value);
        await db.SaveChangesAsync(ct);
        return this.Done(Say("Tenggat tersimpan.", "Dates saved."), "/pengaturan");
    }

    public async Task<IActionResult> OnPostQuarterAsync(CancellationToken ct)
    {
        await ShowAsync(ct);
        if (!await TryUpdateModelAsync(Quarter, nameof(Quarter)))
            return this.Again();
        var (period, due, onTime, open) = (
            new Period(Quarter.Year!.Value, Quarter.Quarter!.Value),
            Quarter.DueOn!.Value,
            Quarter.OnTimeUntil!.Value,
            Quarter.OpenUntil!.Value
        );
        if (this.Refuses(ReportingQuarter.WhyNotDates(period, due, onTime, open), "Quarter.DueOn"))
            return this.Again();
        var row = await db.ReportingQuarters.SingleOrDefaultAsync(q => q.Year == period.Year && q.Quarter == period.Quarter, ct);
        if (row is null)
            db.Add(
                new ReportingQuarter
                {
                    RegencyCode = me.RegencyCode,
                    Year = period.Year,
                    Quarter = period.Quarter,
                    DueOn = due,
                    OnTimeUntil = onTime,
                    OpenUntil = open,
                }
            );
        else
            (row.DueOn, row.OnTimeUntil, row.OpenUntil) = (due, onTime, open);
        await db.SaveChangesAsync(ct);
        return this.Done(Say("Tanggal triwulan tersimpan.", "Quarter's dates saved."), "/pengaturan");
    }

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken ct)
    {
        await ShowAsync(ct);
        var good = await TryUpdateModelAsync(Reopen, nameof(Reopen));
        if (good && Reopen.Until < me.Today)
            ModelState.AddModelError("Reopen.Until", Say("Tanggal sudah lewat.", "This date has passed."));
        if (good && Reopen.AgencyId is { } agency && Agencies.All(a => a.Value != $"{agency}"))
            ModelState.AddModelError("Reopen.AgencyId", Say("OPD tidak dikenal.", "Unknown agency."));
        if (!ModelState.IsValid)
            return this.Again();
        db.Add(
            new Reopening
            {
                RegencyCode = me.RegencyCode,
                AgencyId = Reopen.AgencyId,
                Year = Reopen.Year!.Value,
                Quarter = Reopen.Quarter!.Value,
                Until = Reopen.Until!.Value,
                Reason = Reopen.Reason.Trim(),
                GrantedById = me.Officer.Id,
                GrantedAt = me.Now,
            }
        );
        await db.SaveChangesAsync(ct);
        return this.Done(Say("Triwulan dibuka kembali.", "Quarter reopened."), "/pengaturan");
    }

    public async Task<IActionResult> OnPostEndAsync(int reopeningId, CancellationToken ct)
    {
        if (await db.Reopenings.SingleOrDefaultAsync(r => r.Id == reopeningId, ct) is not { } reopening)
            return NotFound();
        if (reopening.Until >= me.Today)
            reopening.Until = me.Today.AddDays(-1);
        await db.SaveChangesAsync(ct);
        return this.Done(
            Say("Pembukaan diakhiri; triwulan terkunci lagi.", "Reopening ended; the quarter is locked again."),
            "/pengaturan"
        );
    }

    public async Task<IActionResult> OnPostUnsetAsync(int quarterId, CancellationToken ct)
    {
        if (await db.ReportingQuarters.SingleOrDefaultAsync(q => q.Id == quarterId, ct) is not { } quarter)
            return NotFound();
        db.Remove(quarter);
        await db.SaveChangesAsync(ct);
        return this.Done(Say("Tanggal khusus dihapus; tenggat umum berlaku.", "Own dates removed; the general days hold."), "/pengaturan");
    }

    public IEnumerable<SelectListItem> QuarterChoices => Enumerable.Range(1, 4).Select(q => new SelectListItem(Names.Roman(q), $"{q}"));

    /// <summary>Whether a form has an error and must stand open.</summary>
    public bool Shows(string form) =>
        ModelState.Any(e => e.Key.StartsWith(form + ".", StringComparison.Ordinal) && e.Value!.Errors.Count > 0);

    private async Task ShowAsync(CancellationToken ct)
    {
        Days = await db
            .Regencies.Where(r => r.Code == me.RegencyCode)
            .Select(r => new DaysInput
            {
                Due = r.DueDays,
                Late = r.LateDays,
                Lock = r.LockDays,
                Version = r.Version,
            })
            .SingleAsync(ct);
        Quarters = await db
            .ReportingQuarters.OrderByDescending(q => q.Year)
            .ThenByDescending(q => q.Quarter)
            .Take(Paging.Size)
            .AsNoTracking()
            .ToListAsync(ct);
        Reopenings = await db
            .Reopenings.Include(r => r.Agency)
            .OrderByDescending(r => r.Id)
            .Take(Paging.Size)
            .AsNoTracking()
            .ToListAsync(ct);
        Agencies = await InviteModel.AgencyChoicesAsync(db, ct);
    }

    public sealed record DaysInput
    {
        [Label("Jatuh tempo", "Due"), Required, Range(0, 365)]
        public int? Due { get; set; }

        [Label("Tepat waktu sampai", "On time until"), Required, Range(0, 365)]
        public int? Late { get; set; }

        [Label("Terkunci setelah", "Locked after"), Required, Range(0, 365)]
        public int? Lock { get; set; }
        public int Version { get; set; }
    }

    public sealed record QuarterInput
    {
        [Label("Tahun", "Year"), Required, Range(Period.FirstYear, Period.LastYear)]
        public required int? Year { get; set; }

        [Label("Triwulan", "Quarter"), Required, Range(1, 4)]
        public required int? Quarter { get; set; }

        [Label("Jatuh tempo", "Due"), Required]
        public required DateOnly? DueOn { get; set; }

        [Label("Tepat waktu sampai", "On time until"), Required]
        public required DateOnly? OnTimeUntil { get; set; }

        [Label("Terbuka sampai", "Open until"), Required]
        public required DateOnly? OpenUntil { get; set; }
    }

    public sealed record ReopenInput
    {
        [Label("Tahun", "Year"), Required, Range(Period.FirstYear, Period.LastYear)]
        public required int? Year { get; set; }

        [Label("Triwulan", "Quarter"), Required, Range(1, 4)]
        public required int? Quarter { get; set; }

        [Label("Tanggal akhir", "Last day"), Required]
        public required DateOnly? Until { get; set; }

        [Label("OPD", "Agency")]
        public int? AgencyId { get; set; }

        [Label("Alasan", "Reason"), Required, StringLength(Reopening.ReasonMax)]
        public required string Reason { get; set; }
    }
}
