using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>An innovation whole, and what the reader may do with it now.</summary>
[Needs(Permission.ReadInnovations)]
public sealed class DetailsModel(InnovationDesk desk, JudgeDesk judges, CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int InnovationId { get; init; }

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    [BindProperty, Label("Juri", "Judge")]
    public int? JudgeId { get; set; }

    [BindProperty, Label("Alasan", "Reason"), StringLength(Innovation.ReasonMax)]
    public string? Reason { get; set; }

    [BindProperty, Label("Alasan keberatan", "Reason for the appeal"), StringLength(Innovation.ReasonMax)]
    public string? Appeal { get; set; }

    public Innovation Row { get; private set; } = null!;
    public Instrument Criteria { get; private set; } = null!;
    public Result Result { get; private set; } = null!;
    public IReadOnlyDictionary<int, string> Names { get; private set; } = new Dictionary<int, string>();
    public IReadOnlyList<SelectListItem> Candidates { get; private set; } = [];
    public string? AgencyShort => Row.Agency!.ShortName;
    public bool Manages => me.May(Permission.ManageInnovations);
    public bool IsOwner => Row.WhyNotOwn(me.Officer) is null;

    /// <summary>The judges of the last round, whose scores may be read once they are open.</summary>
    public IReadOnlyList<Judge> Panel => [.. Row.Panel];
    public bool ShowsScores =>
        !Row.IsBlind
        && Panel.Any(j => j.HandedInAt is not null)
        && (Manages || Row.SeatOf(me.Officer) is not null || Row.IsPublic || (IsOwner && Row.State != InnovationState.Submitted));

    /// <summary>While they judge, those who named them know who they are; nobody else can speak to them.</summary>
    public bool ShowsJudges => Manages || Row.State != InnovationState.Submitted;

    /// <summary>Why it was returned or declined is between the agency and those who manage innovations.</summary>
    public bool ShowsReasons => Manages || IsOwner || Row.IsPublic || Row.SeatOf(me.Officer) is not null;
    public string? WhyNotEdited => Row.WhyNotEdited(me.Officer);
    public string? WhyNotWithdrawn => Row.WhyNotWithdrawn(me.Officer);
    public string? WhyNotDecided => Row.WhyNotDecided(me.Officer);
    public string? WhyNotAppealed => Row.WhyNotAppealed(me.Officer);
    public bool MayScore => Row.WhyNotScored(me.Officer) is null;

    /// <summary>Scores this far apart are worth a third judge before the decision.</summary>
    public const decimal FarApart = 2;

    /// <summary>Scores of the round before an appeal, which the one who decides it must know.</summary>
    public IReadOnlyList<Judge> FormerPanel =>
        Row is { Appealed: true, State: InnovationState.Submitted } && (Manages || IsOwner)
            ? [.. Row.Judges.Where(j => j.Round == Row.Round - 1)]
            : [];

    /// <summary>First submitted after the due day of its year.</summary>
    public bool Late { get; private set; }
    public string Address => $"/register-inovasi/{InnovationId}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        Row.Withdraw(me.Officer, me.Now);
        await desk.SaveAsync(Row, Version, ct);
        return this.Done(
            Say("Inovasi ditarik; silakan ubah dan ajukan lagi.", "Innovation withdrawn; change it and submit again."),
            Address
        );
    }

    public async Task<IActionResult> OnPostSeatAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (JudgeId is null)
            ModelState.AddModelError(nameof(JudgeId), Say("Pilih juri.", "Choose a judge."));
        else if (!this.Refuses(await judges.SeatAsync(Row, JudgeId.Value, Version, ct), nameof(JudgeId)))
            return this.Done(Say("Juri ditunjuk.", "Judge named."), Address);
        return this.Again();
    }

    public async Task<IActionResult> OnPostUnseatAsync([FromForm] int seat, CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Panel.FirstOrDefault(j => j.Id == seat) is not { } found)
            return NotFound();
        Row.Leave(me.Officer, found, Names.GetValueOrDefault(found.AccountId, "–"), me.Now);
        await desk.SaveAsync(Row, Version, ct);
        return this.Done(Say("Juri dilepas.", "Judge removed."), Address);
    }

    public async Task<IActionResult> OnPostDecideAsync([FromForm(Name = "putusan")] string? verdict, CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (verdict is not ("terima" or "kembalikan" or "tolak"))
            return BadRequest();
        RuleException.ThrowIf(WhyNotDecided);
        if (verdict != "terima")
            this.Refuses(Innovation.WhyNotReason(Reason), nameof(Reason));
        if (!ModelState.IsValid)
            return this.Again();
        await judges.DecideAsync(Row, Criteria, verdict, Reason, Version, ct);
        return this.Done(
            verdict switch
            {
                "terima" => Say("Inovasi diterima dan tampil di katalog.", "Innovation accepted; it is in the catalogue."),
                "kembalikan" => Say("Inovasi dikembalikan kepada OPD.", "Innovation returned to the agency."),
                _ => Say("Inovasi ditolak.", "Innovation declined."),
            },
            Address
        );
    }

    public async Task<IActionResult> OnPostAppealAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(WhyNotAppealed);
        this.Refuses(Innovation.WhyNotReason(Appeal), nameof(Appeal));
        if (!ModelState.IsValid)
            return this.Again();
        Row.Appeal(me.Officer, Appeal!, me.Now);
        await desk.SaveAsync(Row, Version, ct);
        return this.Done(Say("Keberatan diajukan; juri lain akan menilainya.", "Appeal made; other judges will score it."), Address);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(Row.WhyNotRemoved(me.Officer));
        db.ExpectVersion(Row, Version);
        db.Remove(Row);
        await db.SaveChangesAsync(ct);
        return this.Done(Say("Draf dihapus.", "Draft removed."), "/register-inovasi");
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(InnovationId, ct) is not { } row)
            return false;
        (Row, Criteria) = (row, await desk.CriteriaOfAsync(row, ct));
        Result = InnovationDesk.ResultOf(Criteria, Row.IsBlind ? [] : Row.Panel);
        var ids = Row.Judges.Select(j => j.AccountId).ToList();
        Names = await db.Officers.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
        Late =
            Row.SubmittedAt is { } at
            && await desk.IsLateAsync(Row, DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, me.Zone)), ct);
        if (Manages && Row.State == InnovationState.Submitted)
            Candidates = await judges.CandidatesAsync(Row, ct);
        return true;
    }
}
