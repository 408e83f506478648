using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.Settings;

/// <summary>When reports are due, late and locked, and who may still write. Each form of the page binds its own part.</summary>
[Needs(Permission.ManageRegency)]
public sealed class IndexModel(ReportingDatesDesk dates) : PageModel
{
    public DaysInput Days { get; set; } = null!;
    public QuarterInput Quarter { get; set; } = new();
    public ReopenInput Reopen { get; set; } = new();

    public ReportingDatesView View { get; private set; } = null!;

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
        if (!await TryUpdateModelAsync(Reopen, nameof(Reopen)) || !this.Accepts(Reopen.FaultsAmong(View.Agencies, View.Today)))
            return this.Again();
        await dates.ReopenAsync(Reopen, ct);
        return this.Done(Say("Triwulan dibuka kembali.", "Quarter reopened."), "/pengaturan");
    }

    public async Task<IActionResult> OnPostEndAsync(int reopeningId, CancellationToken ct) =>
        await dates.EndReopeningAsync(reopeningId, ct) ? this.Done(SettingsTexts.ReopeningEnded, "/pengaturan") : NotFound();

    public async Task<IActionResult> OnPostUnsetAsync(int quarterId, CancellationToken ct) =>
        await dates.UnsetQuarterAsync(quarterId, ct) ? this.Done(SettingsTexts.OwnDatesRemoved, "/pengaturan") : NotFound();

    private async Task ShowAsync(CancellationToken ct) => (Days, View) = (await dates.DaysAsync(ct), await dates.ReadAsync(ct));
}
