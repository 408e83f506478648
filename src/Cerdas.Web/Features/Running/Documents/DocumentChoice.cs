using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Documents;

/// <summary>
/// One document that supports something: a new file, or one the regency has already. A new file goes before the one chosen.
/// </summary>
public sealed record DocumentChoice
{
    private const int Offered = 50;

    [Label("Unggah berkas", "Upload a file")]
    public IFormFile? Upload { get; init; }

    [Label("Atau pakai dokumen yang sudah ada", "Or use a document you have already")]
    public int? Known { get; set; }

    /// <summary>
    /// The newest documents, those of the year first; the one chosen is always among them. What is older is uploaded again: the same file
    /// is stored once.
    /// </summary>
    public Task<List<SelectListItem>> ItemsAsync(DocumentIntake intake, int year, CancellationToken ct) =>
        intake
            .Usable.OrderByDescending(d => d.Id == Known)
            .ThenByDescending(d => d.Year == year)
            .ThenByDescending(d => d.Id)
            .Take(Offered)
            .Select(d => new SelectListItem(d.Title + " (" + d.Year + ")", d.Id.ToString()))
            .ToListAsync(ct);

    /// <summary>Puts what is wrong with the choice beside its fields.</summary>
    public async Task CheckAsync(PageModel page, string prefix, DocumentIntake intake, CancellationToken ct)
    {
        if (Upload is not null)
            page.Refuses(intake.WhyNot(Upload), prefix + "." + nameof(Upload));
        if (Known is { } id && !await intake.Usable.AnyAsync(d => d.Id == id, ct))
            page.ModelState.AddModelError(prefix + "." + nameof(Known), Say("Dokumen tidak dikenal.", "Unknown document."));
    }

    /// <summary>A good file that came with a form that goes back is kept and stays chosen: nobody uploads twice on a slow line.</summary>
    public async Task KeepAsync(
        PageModel page,
        string prefix,
        CerdasDb db,
        DocumentIntake intake,
        DocumentKind kind,
        int year,
        int? agencyId,
        CancellationToken ct
    )
    {
        if (Upload is null || intake.WhyNot(Upload) is not null)
            return;
        var document = await intake.TakeAsync(Upload, null, kind, year, agencyId, ct);
        await db.SaveChangesAsync(ct);
        Known = document.Id;
        page.ModelState.Remove(prefix + "." + nameof(Known));
    }

    /// <returns>The document, which may not be saved yet, or null where none was chosen.</returns>
    public async Task<Document?> TakeAsync(
        DocumentIntake intake,
        string? title,
        DocumentKind kind,
        int year,
        int? agencyId,
        CancellationToken ct
    ) =>
        Upload is not null ? await intake.TakeAsync(Upload, title, kind, year, agencyId, ct)
        : Known is { } id ? await intake.Usable.SingleOrDefaultAsync(d => d.Id == id, ct)
        : null;
}
