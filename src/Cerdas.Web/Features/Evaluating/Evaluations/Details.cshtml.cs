using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Where an evaluation stands, and what the reader may do next.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class DetailsModel(DetailsReader reader, EvaluationDesk desk) : PageOf<DetailsView>
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

    /// <summary>What is wrong with the declaration sent.</summary>
    public string? Undeclared => ModelState.ErrorOf("ada");

    public void OnGet() => (Declared, Conflict) = (View.Declared, View.Seat?.Conflict);

    public async Task<IActionResult> OnPostDeclareAsync(CancellationToken ct)
    {
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
        await desk.StartScoringAsync(View.Row, Version, ct);
        return this.Done(DetailsTexts.ScoringHasBegun, $"/evaluasi/{EvaluationId}");
    }

    public async Task<IActionResult> OnPostBackAsync(CancellationToken ct)
    {
        await desk.BackToAgenciesAsync(View.Row, Version, ct);
        return this.Done(Say("Penilaian mandiri dibuka kembali.", "The self-assessment is open again."), $"/evaluasi/{EvaluationId}");
    }

    protected override Task<DetailsView?> OpenAsync(CancellationToken ct) => reader.ReadAsync(EvaluationId, ct);
}
