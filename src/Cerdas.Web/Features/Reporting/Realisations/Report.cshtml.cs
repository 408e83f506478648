using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Reporting.Realisations;

/// <summary>Report a quarter: one form, saved as often as wished, submitted once.</summary>
[Needs(Permission.Report)]
public sealed class ReportModel(RealisationDesk realisations, DocumentIntake intake, CurrentOfficer me) : PageOf<ReportView>
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

    /// <summary>What is saved, where someone else saved after this form was opened.</summary>
    public ReportInput? Theirs { get; private set; }
    public IReadOnlyList<KnownDocument> Known { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (View.NeedsReason)
            return Page();
        if (View.WhyNot is not null)
            return LocalRedirect(View.ReadAddress);
        Input = ReportInput.Of(View.Desk.Row);
        Known = await realisations.KnownDocumentsAsync(View.Desk, Evidence, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var submit = Action == "ajukan";
        if (realisations.IsSentAgain(View.Desk, Input))
            return Finished(submit: true);
        if (View.IsOfOthers)
            throw new RuleException(View.WhyNot!);
        Evidence.Check(ModelState, "Evidence.Files", intake);
        if (!ModelState.IsValid | this.Refuses(View.WhyNot))
            return await AgainAsync(StatusCodes.Status422UnprocessableEntity, ct);
        var saved = await realisations.TrySaveAsync(View.Desk, Input, Evidence, submit, ct);
        if (saved.Done is not null)
            return Finished(submit);
        // The report is refused, not the person: the form comes back, over what is stored now, with everything typed.
        View = await OpenAsync(ct) ?? View;
        this.Refuses(saved.WhyNot, saved.Field);
        return await AgainAsync(saved.Outdated ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity, ct);
    }

    /// <summary>Saves while the officer writes; files come only with the whole form.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.NotSaved();
        var saved = await realisations.TrySaveAsync(View.Desk, Input, new EvidenceInput(), submit: false, ct);
        RuleException.ThrowIf(saved.WhyNot);
        return saved.Done is { } row
            ? new JsonResult(new { version = row.Version, text = RealisationTexts.DraftSavedAt(Format.Moment(me.Now, me.Zone)) })
            : StatusCode(StatusCodes.Status409Conflict);
    }

    public async Task<IActionResult> OnPostAmendAsync(CancellationToken ct)
    {
        ModelState.Clear();
        if (View.NeedsReason && this.Refuses(Realisation.WhyNotReason(Reason), nameof(Reason)))
            return this.Again();
        if (View.NeedsReason)
            await realisations.AmendAsync(View.Desk, Reason!, ct);
        return LocalRedirect(Request.Path);
    }

    protected override Task<ReportView?> OpenAsync(CancellationToken ct) => realisations.FormAsync(ProgrammeId, Year, Quarter, ct);

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
        await realisations.KeepFilesAsync(View.Desk, Evidence, ct);
        if (status == StatusCodes.Status409Conflict)
        {
            // What is compared here may be saved over; any other refusal leaves the form on the version it was opened on.
            Theirs = ReportInput.Of(View.Desk.Row);
            Input = Input with { Version = Theirs.Version };
        }
        Known = await realisations.KnownDocumentsAsync(View.Desk, Evidence, ct);
        return this.Again(status);
    }
}
