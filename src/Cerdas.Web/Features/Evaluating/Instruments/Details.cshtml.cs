using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>An instrument with its rules and its tree.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class DetailsModel(InstrumentLibrary library) : PageModel
{
    [FromRoute]
    public string InstrumentId { get; init; } = "";

    public FoundInstrument Found { get; private set; } = null!;
    public InstrumentState State => Found.IsShipped ? InstrumentState.Shipped : InstrumentState.Published;
    public string ToDifference =>
        Found.BasedOn is { } former
            ? Say($"Perbedaan dari {former}", $"Difference from {former}")
            : Say("Bandingkan dengan instrumen lain", "Compare with another instrument");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await library.FindAsync(InstrumentId, ct) is not { } found)
            return NotFound();
        Found = found;
        return Page();
    }
}
