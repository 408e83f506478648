using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Reporting.Documents;

[Needs(Permission.ReadDocuments)]
public sealed class IndexModel(CerdasDb db, CurrentOfficer me) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Cari { get; set; }

    [BindProperty(SupportsGet = true, Name = "jenis")]
    public DocumentKind? Jenis { get; set; }

    [BindProperty(SupportsGet = true, Name = "tahun")]
    public int? Tahun { get; set; }

    [FromQuery(Name = "hal")]
    public int Hal { get; init; } = 1;

    /// <summary>The filters and the page, so that a button leads back to the same list.</summary>
    public Dictionary<string, string> Here =>
        new[]
        {
            ("cari", Cari),
            ("jenis", Jenis?.ToString()),
            ("tahun", Tahun?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("hal", Hal > 1 ? Hal.ToString(System.Globalization.CultureInfo.InvariantCulture) : null),
        }
            .Where(p => p.Item2 is not null)
            .ToDictionary(p => p.Item1, p => p.Item2!);
    public IEnumerable<SelectListItem> Kinds => PageExtensions.Choices<DocumentKind>(k => k.Name());
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = db.Documents.AsQueryable();
        if (!string.IsNullOrWhiteSpace(Cari))
        {
            var text = Cari.Trim().ToLowerInvariant();
            found = found.Where(d => d.Title.ToLower().Contains(text));
        }
        if (Jenis is { } kind)
            found = found.Where(d => d.Kind == kind);
        if (Tahun is { } year)
            found = found.Where(d => d.Year == year);
        Paging = new Paging(Hal, await found.CountAsync(ct));
        Rows = await found
            .OrderByDescending(d => d.Id)
            .Skip(Paging.Skip)
            .Take(Paging.Size)
            .Select(d => new Row(d, db.Evidence.Count(e => e.DocumentId == d.Id)))
            .AsNoTracking()
            .ToListAsync(ct);
    }

    /// <summary>Gives the permission to show a picture, or takes it back.</summary>
    public async Task<IActionResult> OnPostShowAsync([FromForm] int document, [FromForm] bool may, CancellationToken ct)
    {
        if (await db.Documents.SingleOrDefaultAsync(d => d.Id == document, ct) is not { } found)
            return NotFound();
        found.LetShow(me.Officer, may);
        await db.SaveChangesAsync(ct);
        return this.Done(
            may
                ? Say(
                    "Gambar boleh ditampilkan di Pusat Kendali dan portal.",
                    "The picture may be shown in the Command Centre and on the portal."
                )
                : Say("Izin tampil dicabut.", "The permission to show it is taken back."),
            Request.Path + QueryString.Create(Here.Select(h => KeyValuePair.Create(h.Key, (string?)h.Value)))
        );
    }

    public sealed record Row(Document Document, int Uses);
}
