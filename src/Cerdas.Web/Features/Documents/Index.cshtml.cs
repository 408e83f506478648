using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Cerdas.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Documents;

[Needs(Permission.ReadDocuments)]
public sealed class IndexModel(CerdasDb db) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "cari")] public string? Cari { get; set; }
    [BindProperty(SupportsGet = true, Name = "jenis")] public DocumentKind? Jenis { get; set; }
    [BindProperty(SupportsGet = true, Name = "tahun")] public int? Tahun { get; set; }
    [FromQuery(Name = "hal")] public int Hal { get; init; } = 1;

    public IEnumerable<SelectListItem> Kinds => PageExtensions.Choices<DocumentKind>(k => k.Name());
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = db.Documents.AsQueryable();
        if (!string.IsNullOrWhiteSpace(Cari)) { var text = Cari.Trim().ToLowerInvariant(); found = found.Where(d => d.Title.ToLower().Contains(text)); }
        if (Jenis is { } kind) found = found.Where(d => d.Kind == kind);
        if (Tahun is { } year) found = found.Where(d => d.Year == year);
        Paging = new Paging(Hal, await found.CountAsync(ct));
        Rows = await found.OrderByDescending(d => d.Id).Skip(Paging.Skip).Take(Paging.Size)
            .Select(d => new Row(d.Id, d.Title, d.Kind, d.Year, d.Size, d.Sha256, db.Evidence.Count(e => e.DocumentId == d.Id))).ToListAsync(ct);
    }

    public sealed record Row(int Id, string Title, DocumentKind Kind, int Year, long Size, string Sha256, int Uses);
}
