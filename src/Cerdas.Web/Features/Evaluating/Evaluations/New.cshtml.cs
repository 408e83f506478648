using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Opens an evaluation with the instrument of the ministry's invitation.</summary>
[Needs(Permission.ManageEvaluations)]
public sealed class NewModel(EvaluationDesk desk, CurrentOfficer me) : PageModel
{
    [BindProperty]
    public NewEvaluation Input { get; set; } = null!;

    public IReadOnlyList<SelectListItem> Instruments { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Indicators { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input = new() { Year = me.Today.Year - 1, InstrumentId = "" };
        await ChoicesAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ChoicesAsync(ct);
        if (this.Accepts(Input.FaultsAmong(Indicators)))
            this.Refuses(await desk.WhyNotNewAsync(Input, ct), "Input.InstrumentId");
        if (!ModelState.IsValid)
            return this.Again();
        var made = await desk.StartAsync(Input, ct);
        return this.Done(
            Say(
                "Evaluasi dibuka. Tetapkan OPD penanggung jawab tiap pertanyaan, lalu undang evaluator.",
                "Evaluation opened. Assign an agency to each question, then invite the evaluators."
            ),
            $"/evaluasi/{made.Id}"
        );
    }

    private async Task ChoicesAsync(CancellationToken ct)
    {
        Instruments = [.. (await desk.ChoicesAsync(ct)).Select(i => new SelectListItem($"{i.Title.Text()} ({i.Id})", i.Id))];
        Indicators = await desk.IndicatorsAsync(ct);
    }
}
