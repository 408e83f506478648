using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Reporting.Realisations;

/// <summary>Report a quarter: one form, saved as often as wished, submitted once.</summary>
[Needs(Permission.Report)]
public sealed class ReportModel(RealisationDesk realisations, DocumentIntake intake, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int ProgrammeId { get; init; }

    [FromRoute]
    public int Year { get; init; }

    [FromRoute]
    public int Quarter { get; init; }

    [BindProperty]
    public ReportInput Input { get; set; } = new();

    [BindProperty]
    public EvidenceInput Evidence { get; set; } = new();

    [BindProperty(Name = "aksi")]
    public string? Action { get; set; }

    [BindProperty, Label("Alasan melaporkan setelah dikunci", "Reason for reporting after the lock")]
    public string? Reason { get; set; }

    public Desk Desk { get; private set; } = null!;
    public bool NeedsReason => realisations.NeedsReason(Desk);

    /// <summary>What is saved, where someone else saved after this form was opened.</summary>
    public ReportInput? Theirs { get; private set; }
    public bool TheirsIsMine => Desk.Row?.WrittenById == me.Officer.Id;
    public int FormVersion => Desk.Row?.Version ?? 0;
    public long MaxBytes => intake.Limits.MaxBytes;
    public IReadOnlyList<KnownDocument> Known { get; private set; } = [];
    public IEnumerable<SelectListItem> States => PageExtensions.Choices<ProgrammeState>(s => s.Name());
    public IEnumerable<SelectListItem> Kinds => PageExtensions.Choices<DocumentKind>(k => k.Name());

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (NeedsReason)
            return Page();
        if (realisations.WhyNotWritable(Desk) is not null)
            return LocalRedirect(Desk.Row is { } row ? $"/realisasi/{row.Id}" : $"/program/{ProgrammeId}?tahun={Year}");
        Input = ReportInput.Of(Desk.Row);
        return await FormAsync(StatusCodes.Status200OK, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        var submit = Action == "ajukan";
        if (realisations.IsSentAgain(Desk, Input))
            return Finished(submit: true);
        var reason = realisations.WhyNotWritable(Desk);
        if (reason is "realisation.not-reporter" or "realisation.other-agency")
            throw new RuleException(reason);
        Evidence.Check(ModelState, "Evidence.Files", intake);
        if (!ModelState.IsValid | this.Refuses(reason))
            return await AgainAsync(StatusCodes.Status422UnprocessableEntity, ct);
        var saved = await realisations.TrySaveAsync(Desk, Input, Evidence, submit, ct);
        if (saved.Done is not null)
            return Finished(submit);
        // The report is refused, not the person: the form comes back, over what is stored now, with everything typed.
        await OpenAsync(ct);
        this.Refuses(saved.WhyNot, saved.Field);
        return await AgainAsync(saved.Outdated ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity, ct);
    }

    /// <summary>Saves while the officer writes; files come only with the whole form.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.NotSaved();
        var saved = await realisations.TrySaveAsync(Desk, Input, new EvidenceInput(), submit: false, ct);
        if (saved.WhyNot is { } whyNot)
            throw new RuleException(whyNot);
        return saved.Done is { } row
            ? new JsonResult(new { version = row.Version, text = RealisationTexts.DraftSavedAt(Format.Moment(me.Now, me.Zone)) })
            : StatusCode(StatusCodes.Status409Conflict);
    }

    public async Task<IActionResult> OnPostAmendAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        ModelState.Clear();
        if (NeedsReason && this.Refuses(Realisation.WhyNotReason(Reason), nameof(Reason)))
            return this.Again();
        if (NeedsReason)
            await realisations.AmendAsync(Desk, Reason!, ct);
        return LocalRedirect(Request.Path);
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (!Period.IsValid(Year, Quarter) || await realisations.OpenAsync(ProgrammeId, new Period(Year, Quarter), ct) is not { } desk)
            return false;
        Desk = desk;
        return true;
    }

    private LocalRedirectResult Finished(bool submit)
    {
        // What was typed beside a file that is stored already does not replace what it is called.
        var known = intake.KnownTitles.Count == 0 ? "" : RealisationTexts.SameFileKnown(intake.KnownTitles);
        return submit
            ? this.Done(RealisationTexts.Submitted + known, $"/program/{ProgrammeId}?tahun={Year}")
            : this.Done(Say("Draf tersimpan.", "Draft saved.") + known, Request.Path);
    }

    /// <summary>The form as it was sent, with its good files kept; beside what is saved where that is newer.</summary>
    private async Task<IActionResult> AgainAsync(int status, CancellationToken ct)
    {
        await realisations.KeepFilesAsync(Desk, Evidence, ct);
        Theirs = status == StatusCodes.Status409Conflict ? ReportInput.Of(Desk.Row) : null;
        return await FormAsync(status, ct);
    }

    private async Task<PageResult> FormAsync(int status, CancellationToken ct)
    {
        Known = await realisations.KnownDocumentsAsync(Desk, Evidence, ct);
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
