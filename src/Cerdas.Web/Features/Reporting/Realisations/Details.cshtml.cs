using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Reporting.Realisations;

/// <summary>One report with its history, and what the reader may do with it.</summary>
[Needs(Permission.ReadLedger)]
public sealed class DetailsModel(RealisationReader reader, RealisationDesk realisations) : PageOf<RealisationView>
{
    [FromRoute]
    public int RealisationId { get; init; }

    [BindProperty, Label("Alasan", "Reason")]
    public string? Reason { get; set; }

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken ct)
    {
        if (!View.IsDecided(RealisationState.Verified))
            await realisations.VerifyAsync(View.Desk, Version, ct);
        return this.Done(RealisationTexts.Verified, "/verifikasi");
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken ct)
    {
        if (View.IsDecided(RealisationState.Returned))
            return LocalRedirect("/verifikasi");
        if (View.WhyNotVerify is null && this.Refuses(Realisation.WhyNotReason(Reason), nameof(Reason)))
            return this.Again();
        await realisations.ReturnAsync(View.Desk, Reason ?? "", Version, ct);
        return this.Done(Say("Laporan dikembalikan kepada OPD.", "Report returned to the agency."), "/verifikasi");
    }

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct) =>
        this.DoneAsync(realisations.WithdrawAsync(View.Desk, Version, ct), RealisationTexts.Withdrawn, $"/realisasi/{RealisationId}");

    public async Task<IActionResult> OnPostAmendAsync(CancellationToken ct)
    {
        if (this.Refuses(Realisation.WhyNotReason(Reason), nameof(Reason)))
            return this.Again();
        // The second press finds the amendment open already.
        if (View.IsLatest)
            await realisations.AmendAsync(View.Desk, Reason!, ct);
        return this.Done(RealisationTexts.AmendmentOpened, View.Desk.FormAddress);
    }

    protected override Task<RealisationView?> OpenAsync(CancellationToken ct) => reader.ReadAsync(RealisationId, ct);
}
