using Cerdas.People;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Indices;

/// <summary>One figure of the register: an index in a year.</summary>
[Needs(Permission.EditPlan)]
public sealed class EditModel(FigureDesk figures) : PageOf<FigureView>
{
    [FromRoute]
    public string IndexCode { get; init; } = "";

    [FromRoute]
    public int Year { get; init; }

    [BindProperty]
    public FigureInput Input { get; set; } = new() { Value = null, Source = "" };

    [BindProperty]
    public DocumentChoice Document { get; set; } = new();

    public IReadOnlyList<SelectListItem> Documents { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (await figures.FindAsync(View.Index.Code, Year, ct) is { } figure)
            (Input, Document.Known) = (FigureInput.Of(figure), figure.DocumentId);
        Documents = await figures.DocumentsAsync(Year, Document, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await figures.CheckAsync(this, View, Input, Document, ct))
        {
            Documents = await figures.DocumentsAsync(Year, Document, ct);
            return this.Again();
        }
        await figures.SaveAsync(View.Index, Year, Input, Document, ct);
        return this.Done(Say($"{View.Index.Name} {Year} tersimpan.", $"{View.Index.Name} {Year} saved."), "/indeks");
    }

    protected override Task<FigureView?> OpenAsync(CancellationToken ct) => Task.FromResult(figures.Open(IndexCode, Year));
}
