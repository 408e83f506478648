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

namespace Cerdas.Web.Features.Running.Settings;

/// <summary>When reports are due, late and locked, and who may still write. Each form of the page binds its own part.</summary>
[Needs(Permission.ManageRegency)]
public sealed class IndexModel(ReportingDatesDesk dates, CerdasDb db, CurrentOfficer me) : PageModel
{
    public DaysInput Days { get; set; } = null!;
    public QuarterInput Quarter { get; set; } = new();
    public ReopenInput Reopen { get; set; } = new();

    public IReadOnlyList<ReportingQuarter> Quarters { get; private set; } = [];
    public IReadOnlyList<Reopening> Reopenings { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public IEnumerable<SelectListItem> QuarterChoices => Enumerable.Range(1, 4).Select(q => new SelectListItem(Names.Roman(q), $"{q}"));

    public async Task OnGetAsync(CancellationToken ct) => await ShowAsync(ct);

    public async Task<IActionResult> OnPostDaysAsync(CancellationToken ct)
    {
        await ShowAsync(ct);
        var input = Days with { };
        var good = await TryUpdateModelAsync(input, nameof(Days));
        Days = input;
        if (!good | this.Refuses(Regency.WhyNotDays(input.Due ?? -1, input.Late ?? -1, input.Lock ?? -1), "Days.Late"))
            return this.Again();
        await dates.SetDaysAsync(input, ct);
        return this.Done(Say("Tenggat tersimpan.", "Dates saved."), "/pengaturan");
    }

    public async Task<IActionResult> OnPostQuarterAsync(CancellationToken ct)
    {
        await ShowAsync(ct);
        if (!await TryUpdateModelAsync(Quarter, nameof(Quarter)) || this.Refuses(Quarter.WhyNot(), "Quarter.DueOn"))
            return this.Again();
        await dates.SetQuarterAsync(Quarter, ct);
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
        await dates.ReopenAsync(Reopen, ct);
        return this.Done(Say("Triwulan dibuka kembali.", "Quarter reopened."), "/pengaturan");
    }

    public async Task<IActionResult> OnPostEndAsync(int reopeningId, CancellationToken ct) =>
        await dates.EndReopeningAsync(reopeningId, ct) ? this.Done(SettingsTexts.ReopeningEnded, "/pengaturan") : NotFound();

    public async Task<IActionResult> OnPostUnsetAsync(int quarterId, CancellationToken ct) =>
        await dates.UnsetQuarterAsync(quarterId, ct) ? this.Done(SettingsTexts.OwnDatesRemoved, "/pengaturan") : NotFound();

    /// <summary>Whether a form has an error and must stand open.</summary>
    public bool Shows(string form) =>
        ModelState.Any(e => e.Key.StartsWith(form + ".", StringComparison.Ordinal) && e.Value!.Errors.Count > 0);

    /// <summary>Whether a reopening still lets somebody write.</summary>
    public bool Lasts(Reopening reopening) => reopening.Until >= me.Today;

    private async Task ShowAsync(CancellationToken ct)
    {
        Days = await dates.DaysAsync(ct);
        Quarters = await dates.QuartersAsync(ct);
        Reopenings = await dates.ReopeningsAsync(ct);
        Agencies = await db.AgencyChoicesAsync(me.Today, ct);
    }
}
