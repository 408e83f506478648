using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Indices;

/// <summary>One figure of the register: an index in a year.</summary>
[Needs(Permission.EditPlan)]
public sealed class EditModel(FigureDesk figures, CerdasDb db, DocumentIntake intake, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public string IndexCode { get; init; } = "";

    [FromRoute]
    public int Year { get; init; }

    [BindProperty]
    public FigureInput Input { get; set; } = new() { Value = null, Source = "" };

    [BindProperty]
    public DocumentChoice Document { get; set; } = new();

    public ExternalIndex Index { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Documents { get; private set; } = [];
    public long MaxBytes => intake.Limits.MaxBytes;
    public bool IsFuture => Year > me.Today.Year;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!IsKnown())
            return NotFound();
        if (await figures.FindAsync(Index.Code, Year, ct) is { } figure)
        {
            Input = new()
            {
                Value = figure.Value,
                Source = figure.Source,
                Version = figure.Version,
            };
            Document.Known = figure.DocumentId;
        }
        return await FormAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!IsKnown())
            return NotFound();
        if ((IsFuture ? IndexTexts.NotBegun(Year) : Input.WhyNot(Index)) is { } refusal)
            ModelState.AddModelError("Input.Value", refusal);
        await Document.CheckAsync(this, nameof(Document), intake, ct);
        if (!ModelState.IsValid)
            return await AgainAsync(ct);
        await figures.SaveAsync(Index, Year, Input, Document, ct);
        return this.Done(Say($"{Index.Name} {Year} tersimpan.", $"{Index.Name} {Year} saved."), "/indeks");
    }

    private bool IsKnown()
    {
        if (!Period.IsYear(Year) || ExternalIndices.Of(IndexCode) is not { } index)
            return false;
        Index = index;
        return true;
    }

    private async Task<PageResult> FormAsync(CancellationToken ct)
    {
        Documents = await Document.ItemsAsync(intake, Year, ct);
        return Page();
    }

    private async Task<IActionResult> AgainAsync(CancellationToken ct)
    {
        if (!IsFuture)
            await Document.KeepAsync(this, nameof(Document), db, intake, DocumentKind.Data, Year, me.Officer.AgencyId, ct);
        var page = await FormAsync(ct);
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
