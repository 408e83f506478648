using System.Globalization;
using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Running.Documents;

/// <summary>All documents of the regency, and which pictures may be shown.</summary>
[Needs(Permission.ReadDocuments)]
public sealed class IndexModel(DocumentReader documents, DocumentIntake intake) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "jenis")]
    public DocumentKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "tahun")]
    public int? Year { get; set; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    /// <summary>The filters and the page, so that a button leads back to the same list.</summary>
    public Dictionary<string, string> Here =>
        new (string Name, string? Value)[]
        {
            ("cari", Search),
            ("jenis", Kind?.ToString()),
            ("tahun", Year?.ToString(CultureInfo.InvariantCulture)),
            ("hal", PageNumber > 1 ? PageNumber.ToString(CultureInfo.InvariantCulture) : null),
        }
            .Where(p => p.Value is not null)
            .ToDictionary(p => p.Name, p => p.Value!);
    public IEnumerable<SelectListItem> Kinds => PageExtensions.Choices<DocumentKind>(k => k.Name());
    public DocumentList View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => View = await documents.ReadAsync(Search, Kind, Year, PageNumber, ct);

    /// <summary>Gives the permission to show a picture, or takes it back.</summary>
    public async Task<IActionResult> OnPostShowAsync([FromForm] int document, [FromForm] bool may, CancellationToken ct) =>
        await intake.LetShowAsync(document, may, ct)
            ? this.Done(
                may ? DocumentTexts.MayBeShownNow : Say("Izin tampil dicabut.", "The permission to show it is taken back."),
                Request.Path + QueryString.Create(Here.Select(h => KeyValuePair.Create(h.Key, (string?)h.Value)))
            )
            : NotFound();
}
