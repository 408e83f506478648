using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>A key performance indicator of a document: what it is to reach and what it reached, year by year.</summary>
[Needs(Permission.EditPlan)]
public sealed class EditKeyIndicatorModel(FoundationDesk foundations) : PageModel
{
    private KeyIndicator? indicator;

    [FromRoute]
    public int? KeyIndicatorId { get; init; }

    [BindProperty(SupportsGet = true, Name = "dokumen")]
    public int? DocumentId { get; set; }

    [BindProperty]
    public IndicatorInput Input { get; set; } = null!;

    public DevelopmentPlan Plan { get; private set; } = null!;
    public bool IsFixed => indicator is not null && Plan.IsAdopted;
    public IEnumerable<SelectListItem> Directions => PageExtensions.Choices<Direction>(d => d.Name());
    public IEnumerable<SelectListItem> Sources => PageExtensions.Choices<ResultSource>(s => s.Name());
    public IEnumerable<SelectListItem> Indices => FoundationDesk.IndexChoices();

    public KeyIndicatorYear? Stored(int year) => indicator?.Years.Find(y => y.Year == year);

    public bool IsTargetFixed(int year) => IsFixed && Stored(year)?.Target is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return (DocumentId ?? KeyIndicatorId) is null ? LocalRedirect("/rencana/rpjmd") : NotFound();
        Input = IndicatorInput.Of(indicator, Enumerable.Range(Plan.StartYear, Plan.EndYear - Plan.StartYear + 1));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (!ModelState.IsValid || !this.Accepts(await foundations.FaultsAsync(Plan, KeyIndicatorId, Input, ct)))
            return this.Again();
        await foundations.SaveAsync(Plan, indicator, Input, ct);
        return this.Done(Say("IKU tersimpan.", "Indicator saved."), $"/rencana?dokumen={Plan.Id}#iku");
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        indicator = KeyIndicatorId is { } id ? await foundations.KeyIndicatorAsync(id, ct) : null;
        Plan = (indicator?.DevelopmentPlan ?? await foundations.DevelopmentPlanAsync(DocumentId, ct))!;
        return Plan is not null && (KeyIndicatorId is null || indicator is not null);
    }
}
