using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Reporting.Realisations;

/// <summary>One report with its history, and what the reader may do with it.</summary>
[Needs(Permission.ReadLedger)]
public sealed class DetailsModel(RealisationDesk realisations, CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int RealisationId { get; init; }

    [BindProperty, Label("Alasan", "Reason")]
    public string? Reason { get; set; }

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    public Desk Desk { get; private set; } = null!;
    public Realisation Row { get; private set; } = null!;

    /// <summary>What this amendment corrects.</summary>
    public Realisation? Former { get; private set; }
    public IReadOnlyList<(int Id, int Sequence)> Others { get; private set; } = [];
    public bool IsLatest => Others.All(o => o.Sequence < Row.Sequence);
    public string? WhyNotVerify => Row.WhyNot(RealisationAction.Verify, me.Officer, Desk.OwnerId, Desk.Locked);
    public string? WhyNotWithdraw => Row.WhyNot(RealisationAction.Withdraw, me.Officer, Desk.OwnerId, Desk.Locked);
    public bool MayAmend => IsLatest && Row.WhyNot(RealisationAction.Amend, me.Officer, Desk.OwnerId, Desk.Locked) is null;
    public string? WhyNotWrite => realisations.WhyNotWritable(Desk);

    public IEnumerable<(string Label, string Now, string Before)> Values =>
        Fields(Row).Zip(Fields(Former), (now, before) => (now.Label, now.Text, before.Text));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        // The second press of the same button finds it done and says so.
        if (!(Row.State == RealisationState.Verified && Row.DecidedById == me.Officer.Id))
            await realisations.VerifyAsync(Desk, Version, ct);
        return this.Done(
            Say("Laporan terverifikasi; angka capaian diperbarui.", "Report verified; the figures are up to date."),
            "/verifikasi"
        );
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (Row.State == RealisationState.Returned && Row.DecidedById == me.Officer.Id)
            return LocalRedirect("/verifikasi");
        if (WhyNotVerify is null && this.Refuses(Realisation.WhyNotReason(Reason), nameof(Reason)))
            return this.Again();
        await realisations.ReturnAsync(Desk, Reason ?? "", Version, ct);
        return this.Done(Say("Laporan dikembalikan kepada OPD.", "Report returned to the agency."), "/verifikasi");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        await realisations.WithdrawAsync(Desk, Version, ct);
        return this.Done(Say("Laporan ditarik kembali menjadi draf.", "Report withdrawn to a draft."), $"/realisasi/{RealisationId}");
    }

    public async Task<IActionResult> OnPostAmendAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (this.Refuses(Realisation.WhyNotReason(Reason), nameof(Reason)))
            return this.Again();
        // The second press finds the amendment open already.
        if (IsLatest)
            await realisations.AmendAsync(Desk, Reason!, ct);
        return this.Done(
            Say("Perbaikan dibuka. Ubah nilainya, lalu ajukan.", "Amendment opened. Change the values, then submit."),
            $"/program/{Desk.ProgrammeId}/realisasi/{Desk.Period.Year}/{Desk.Period.Quarter}"
        );
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await realisations.OpenAsync(RealisationId, ct) is not { Row: { } row } desk)
            return false;
        (Desk, Row) = (desk, row);
        var all = await db
            .Realisations.Where(r => r.ProgrammeId == row.ProgrammeId && r.Year == row.Year && r.Quarter == row.Quarter && r.Id != row.Id)
            .Include(r => r.Spendings)
            .OrderBy(r => r.Sequence)
            .AsNoTracking()
            .ToListAsync(ct);
        Others = [.. all.Select(r => (r.Id, r.Sequence))];
        Former = all.LastOrDefault(r => r.Sequence < row.Sequence && r.State == RealisationState.Verified);
        return true;
    }

    private static IEnumerable<(string Label, string Text)> Fields(Realisation? r) =>
        [
            (Words.LabelOf<ReportInput>(nameof(ReportInput.ProgrammeState)), r?.ProgrammeState.Name() ?? "–"),
            (Words.LabelOf<ReportInput>(nameof(ReportInput.Output)), Format.Number(r?.Output)),
            .. Enum.GetValues<FundingSource>()
                .Select(s =>
                    (
                        Say($"Serapan {s.Name()}", $"Spent from {s.Name()}"),
                        Format.Rupiah(r?.Spendings.Find(x => x.Source == s)?.Amount ?? 0)
                    )
                ),
            (Words.LabelOf<ReportInput>(nameof(ReportInput.Obstacle)), r?.Obstacle ?? "–"),
            (Words.LabelOf<ReportInput>(nameof(ReportInput.NextStep)), r?.NextStep ?? "–"),
        ];
}
