using Cerdas.Reporting;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Documents;

/// <param name="Uses">How many reports it is evidence of.</param>
public sealed record DocumentRow(Document Document, int Uses);

/// <summary>A page of the documents found.</summary>
public sealed record DocumentList(IReadOnlyList<DocumentRow> Rows, Paging Paging);

/// <summary>Lists the regency's documents.</summary>
public sealed class DocumentReader(CerdasDb db)
{
    public async Task<DocumentList> ReadAsync(string? search, DocumentKind? kind, int? year, int page, CancellationToken ct)
    {
        var text = search?.Trim().ToLowerInvariant() ?? "";
        var found = db
            .Documents.Where(d => text == "" || d.Title.ToLower().Contains(text))
            .Where(d => kind == null || d.Kind == kind)
            .Where(d => year == null || d.Year == year);
        var paging = new Paging(page, await found.CountAsync(ct));
        var rows = await found
            .OrderByDescending(d => d.Id)
            .Skip(paging.Skip)
            .Take(Paging.Size)
            .Select(d => new DocumentRow(d, db.Evidence.Count(e => e.DocumentId == d.Id)))
            .AsNoTracking()
            .ToListAsync(ct);
        return new(rows, paging);
    }
}
