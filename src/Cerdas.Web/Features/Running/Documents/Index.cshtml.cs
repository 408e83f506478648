using System.Globalization;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Documents;

/// <summary>All documents of the regency, and which pictures may be shown.</summary>
[Needs(Permission.ReadDocuments)]
public sealed class IndexModel(CerdasDb db, DocumentIntake intake) : PageModel
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
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var text = Search?.Trim().ToLowerInvariant() ?? "";
        var found = db
            .Documents.Where(d => text == "" || d.Title.ToLower().Contains(text))
            .Where(d => Kind == null || d.Kind == Kind)
            .Where(d => Year == null || d.Year == Year);
        Paging = new Paging(PageNumber, await found.CountAsync(ct));
        Rows = await found
            .OrderByDescending(d => d.Id)
            .Skip(Paging.Skip)
            .Take(Paging.Size)
            .Select(d => new Row(d, db.Evidence.Count(e => e.DocumentId == d.Id)))
            .AsNoTracking()
            .ToListAsync(ct);
    }

    /// <summary>Gives the permission to show a picture, or takes it back.</summary>
    public async Task<IActionResult> OnPostShowAsync([FromForm] int document, [FromForm] bool may, CancellationToken ct) =>
        await intake.LetShowAsync(document, may, ct)
            ? this.Done(
                may ? DocumentTexts.MayBeShownNow : Say("Izin tampil dicabut.", "The permission to show it is taken back."),
                Request.Path + QueryString.Create(Here.Select(h => KeyValuePair.Create(h.Key, (string?)h.Value)))
            )
            : NotFound();

    public sealed record Row(Document Document, int Uses);
}
