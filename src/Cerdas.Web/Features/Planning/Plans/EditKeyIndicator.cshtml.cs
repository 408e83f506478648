using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>A key performance indicator: what it is to reach and what it reached, year by year.</summary>
[Needs(Permission.EditPlan)]
public sealed class EditKeyIndicatorModel(FoundationDesk foundations) : PageModel
{
    [FromRoute]
    public int? KeyIndicatorId { get; init; }

    [BindProperty]
    public IndicatorInput Input { get; set; } = null!;

    public IEnumerable<SelectListItem> Directions => PageExtensions.Choices<Direction>(d => d.Name());

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var indicator = await FindAsync(ct);
        if (KeyIndicatorId is not null && indicator is null)
            return NotFound();
        Input = IndicatorInput.Of(indicator, await foundations.YearsAsync(ct));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var indicator = await FindAsync(ct);
        if (KeyIndicatorId is not null && indicator is null)
            return NotFound();
        if (ModelState.IsValid && await foundations.HasOtherIndicatorAsync(Input.Name.Trim(), KeyIndicatorId, ct))
            ModelState.AddModelError("Input.Name", Say("IKU dengan nama ini sudah ada.", "There is an indicator of this name already."));
        if (!ModelState.IsValid)
            return this.Again();
        await foundations.SaveAsync(indicator, Input, ct);
        return this.Done(Say("IKU tersimpan.", "Indicator saved."), "/rencana");
    }

    private async Task<KeyIndicator?> FindAsync(CancellationToken ct) =>
        KeyIndicatorId is { } id ? await foundations.KeyIndicatorAsync(id, ct) : null;
}
