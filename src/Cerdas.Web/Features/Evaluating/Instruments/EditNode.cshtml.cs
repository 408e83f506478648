using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>One group or question of a draft.</summary>
[Needs(Permission.ManageEvaluations)]
public sealed class EditNodeModel(InstrumentLibrary library) : PageOf<NodeView>
{
    [FromRoute]
    public int EditionId { get; init; }

    [FromRoute]
    public string NodeCode { get; init; } = "";

    [BindProperty]
    public NodeInput Input { get; set; } = null!;

    public IActionResult OnGet()
    {
        if (View.Edition.WhyNotEdited is not null)
            return LocalRedirect($"/instrumen/{View.Edition.InstrumentId}");
        Input = NodeInput.Of(View.Instrument, View.Node, View.Edition.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        RuleException.ThrowIf(View.Edition.WhyNotEdited);
        if (!this.Accepts(Input.Problems(View.Node)))
            return this.Again();
        var faults = await library.EditNodeAsync(View, Input, ct);
        return this.Accepts(faults.Select(f => ("", Reasons.Text(f))))
            ? this.Done(Say($"Butir {NodeCode} tersimpan.", $"Node {NodeCode} saved."), $"/instrumen/draf/{EditionId}")
            : this.Again();
    }

    protected override Task<NodeView?> OpenAsync(CancellationToken ct) => library.NodeAsync(EditionId, NodeCode, ct);
}
