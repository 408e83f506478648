using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Where an evaluation stands, and what the reader may do next.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class DetailsModel(EvaluationDesk desk, CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [BindProperty, Label("Benturan kepentingan", "Conflict of interest"), StringLength(Evaluation.ReasonMax)]
    public string? Conflict { get; set; }

    /// <summary>"ya" or "tidak": whether there is a conflict; its words alone would make "none" one.</summary>
    [BindProperty(Name = "ada")]
    public string? Declared { get; set; }

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    public DetailsView View { get; private set; } = null!;

    /// <summary>What is wrong with the declaration sent.</summary>
    public string? Undeclared => ModelState.ErrorOf("ada");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (View.Seat is { Declared: true } seat)
            Declared = seat.Conflict is null ? "tidak" : "ya";
        Conflict = View.Seat?.Conflict;
        return Page();
    }

    public async Task<IActionResult> OnPostDeclareAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (Declared is not ("ya" or "tidak"))
            ModelState.AddModelError("ada", Say("Pilih ada atau tidak ada.", "Choose whether there is one."));
        else if (Declared == "ya" && string.IsNullOrWhiteSpace(Conflict))
            ModelState.AddModelError(nameof(Conflict), Say("Sebutkan benturan kepentingannya.", "Say what the conflict is."));
        if (!ModelState.IsValid)
            return this.Again();
        await desk.DeclareAsync(View.Row, Declared == "ya" ? Conflict : null, ct);
        return this.Done(Say("Pernyataan tersimpan.", "Declaration saved."), $"/evaluasi/{EvaluationId}");
    }

    public async Task<IActionResult> OnPostScoreAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        await desk.StartScoringAsync(View.Row, Version, ct);
        return this.Done(
            Say("Penilaian dimulai; evaluator sekarang dapat menilai.", "Scoring has begun; the evaluators can score now."),
            $"/evaluasi/{EvaluationId}"
        );
    }

    public async Task<IActionResult> OnPostBackAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        View.Row.BackToAgencies(me.Officer);
        await desk.SaveAsync(View.Row, Version, ct);
        return this.Done(Say("Penilaian mandiri dibuka kembali.", "The self-assessment is open again."), $"/evaluasi/{EvaluationId}");
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open)
            return false;
        View = await DetailsView.ReadAsync(db, open, me.Officer, ct);
        return true;
    }
}
