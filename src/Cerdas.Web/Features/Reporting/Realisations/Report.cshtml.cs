using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Reporting.Realisations;

/// <summary>Report a quarter: one form, saved as often as wished, submitted once.</summary>
[Needs(Permission.Report)]
public sealed class ReportModel(RealisationDesk realisations, DocumentIntake intake, CerdasDb db, CurrentOfficer me) : PageModel
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

    /// <summary>A locked quarter that nobody reported: the first report is an amendment and says why.</summary>
    public bool NeedsReason => Desk.Row is null && realisations.WhyNotWritable(Desk) == "realisation.locked";

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
        return await FormAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        var submit = Action == "ajukan";
        if (IsSentAgain())
            return Finished(submit: true);
        var reason = realisations.WhyNotWritable(Desk);
        if (reason is "realisation.not-reporter" or "realisation.other-agency")
            throw new RuleException(reason);
        Evidence.Check(ModelState, "Evidence.Files", intake);
        if (!ModelState.IsValid | this.Refuses(reason))
            return await AgainAsync(ct);
        if (IsOutdated())
            return await ConflictAsync(ct);
        try
        {
            if (submit)
                await realisations.SubmitAsync(Desk, Input, Evidence, ct);
            else
                await realisations.SaveAsync(Desk, Input, Evidence, ct);
        }
        catch (RuleException rule)
        {
            // The report itself is refused, not the person: the form comes back with everything typed.
            this.Refuses(
                rule.Reason,
                rule.Reason.StartsWith("evidence.", StringComparison.Ordinal) || rule.Reason == "realisation.evidence-needed"
                    ? "Evidence.Files"
                    : ""
            );
            db.ChangeTracker.Clear();
            await OpenAsync(ct);
            return await AgainAsync(ct);
        }
        catch (DbUpdateException e) when (e.IsLostRace())
        {
            db.ChangeTracker.Clear();
            await OpenAsync(ct);
            return await ConflictAsync(ct);
        }
        return Finished(submit);
    }

    /// <summary>Saves while the officer writes; files come only with the whole form.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (!ModelState.IsValid)
            return this.NotSaved();
        if (IsOutdated())
            return StatusCode(StatusCodes.Status409Conflict);
        Realisation row;
        try
        {
            row = await realisations.SaveAsync(Desk, Input, new EvidenceInput(), ct);
        }
        catch (DbUpdateException e) when (e.IsLostRace())
        {
            return StatusCode(StatusCodes.Status409Conflict);
        }
        return new JsonResult(
            new
            {
                version = row.Version,
                text = Say($"Draf tersimpan {Format.Moment(me.Now, me.Zone)}", $"Draft saved {Format.Moment(me.Now, me.Zone)}"),
            }
        );
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

    /// <summary>A form opened before the last save, whose values are not what was saved.</summary>
    private bool IsOutdated()
    {
        if (Input.Version == FormVersion)
            return false;
        if (Input.Differences(ReportInput.Of(Desk.Row)).Any())
            return true;
        // The same values over a newer version lose nothing: the second press of a button is not a conflict.
        Input = Input with
        {
            Version = FormVersion,
        };
        return false;
    }

    private bool IsSentAgain() =>
        Desk.Row is { State: not (RealisationState.Draft or RealisationState.Returned) } row
        && row.SubmissionKey == Input.Key
        && row.SubmittedById == me.Officer.Id;

    private LocalRedirectResult Finished(bool submit) =>
        submit
            ? this.Done(
                Say("Laporan diajukan untuk diverifikasi.", "Report submitted for verification.") + KnownFiles,
                $"/program/{ProgrammeId}?tahun={Year}"
            )
            : this.Done(Say("Draf tersimpan.", "Draft saved.") + KnownFiles, Request.Path);

    /// <summary>What was typed beside a file that is stored already does not replace what it is called.</summary>
    private string KnownFiles => intake.KnownTitles.Count == 0 ? "" : RealisationTexts.SameFileKnown(intake.KnownTitles);

    /// <summary>The files of a form that goes back, unless its author may not write here.</summary>
    private Task KeepFilesAsync(CancellationToken ct) =>
        realisations.WhyNotWritable(Desk) is null ? Evidence.KeepFilesAsync(db, intake, Year, Desk.OwnerId, ct) : Task.CompletedTask;

    private async Task<IActionResult> ConflictAsync(CancellationToken ct)
    {
        await KeepFilesAsync(ct);
        Theirs = ReportInput.Of(Desk.Row);
        var page = await FormAsync(ct);
        page.StatusCode = StatusCodes.Status409Conflict;
        return page;
    }

    private async Task<IActionResult> AgainAsync(CancellationToken ct)
    {
        await KeepFilesAsync(ct);
        var page = await FormAsync(ct);
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    private async Task<PageResult> FormAsync(CancellationToken ct)
    {
        Known = await Evidence.KnownAsync(db, Desk.Row?.Evidence.Select(e => e.DocumentId).ToList() ?? [], Desk.OwnerId, ct);
        return Page();
    }
}
