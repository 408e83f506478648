using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>An instrument as a table; with links to edit where it is the draft of an edition.</summary>
public sealed record TreeView(Instrument Instrument, int? DraftId);

[Needs(Permission.ReadEvaluations)]
public sealed class DetailsModel(InstrumentLibrary library) : PageModel
{
    [FromRoute]
    public string InstrumentId { get; init; } = "";

    public FoundInstrument Found { get; private set; } = null!;
    public InstrumentState State => Found.IsShipped ? InstrumentState.Shipped : InstrumentState.Published;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await library.FindAsync(InstrumentId, ct) is not { } found)
            return NotFound();
        Found = found;
        return Page();
    }
}
