using System.Text.Json;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Audit;

/// <summary>Who changed what, when, from what to what.</summary>
[Needs(Permission.ReadAudit)]
public sealed class IndexModel(CerdasDb db) : PageModel
{
    private const int ShownChanges = 12,
        ShownText = 120;

    [BindProperty(SupportsGet = true, Name = "jenis")]
    public string? Entity { get; set; }

    [BindProperty(SupportsGet = true, Name = "kunci")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "orang")]
    public string? Person { get; set; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public IReadOnlyList<AuditRow> Rows { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);
    public IEnumerable<SelectListItem> Entities =>
        db
            .Model.GetEntityTypes()
            .Select(t => t.ClrType.Name)
            .Where(n => !n.StartsWith("Identity", StringComparison.Ordinal))
            .Where(n => Names.OfRecord(n) != n || n == "Target")
            .Select(n => new SelectListItem(Names.OfRecord(n), n))
            .OrderBy(i => i.Text, StringComparer.CurrentCulture);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = db.Audit.AsNoTracking();
        if (Entity is { Length: > 0 } entity)
            found = found.Where(a => a.Entity == entity);
        if (!string.IsNullOrWhiteSpace(Key))
        {
            var key = Key.Trim();
            found = found.Where(a => a.EntityKey == key);
        }
        if (!string.IsNullOrWhiteSpace(Person))
        {
            var name = Person.Trim().ToLowerInvariant();
            found = found.Where(a => a.OfficerName.ToLower().Contains(name));
        }
        Paging = new Paging(PageNumber, await found.CountAsync(ct));
        Rows = await found.OrderByDescending(a => a.Id).Skip(Paging.Skip).Take(Paging.Size).ToListAsync(ct);
    }

    public IEnumerable<(string Field, string? Before, string? After)> Changes(AuditRow row)
    {
        using var document = JsonDocument.Parse(row.Changes);
        return [.. document.RootElement.EnumerateObject().Take(ShownChanges).Select(p => (p.Name, Text(p.Value, 0), Text(p.Value, 1)))];
    }

    private static string? Text(JsonElement pair, int side) =>
        pair.GetArrayLength() <= side || pair[side].ValueKind == JsonValueKind.Null ? null
        : pair[side].ToString() is { Length: > ShownText } text ? text[..ShownText] + "…"
        : pair[side].ToString();
}
