using System.Text.Json;
using Cerdas.Web.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Audit;

/// <summary>A page of the audit trail, and the records it can be narrowed to.</summary>
public sealed record AuditList(IReadOnlyList<AuditRow> Rows, Paging Paging, IReadOnlyList<SelectListItem> Entities)
{
    private const int ShownChanges = 12,
        ShownText = 120;

    public static IEnumerable<(string Field, string? Before, string? After)> ChangesOf(AuditRow row)
    {
        using var document = JsonDocument.Parse(row.Changes);
        return [.. document.RootElement.EnumerateObject().Take(ShownChanges).Select(p => (p.Name, Text(p.Value, 0), Text(p.Value, 1)))];
    }

    private static string? Text(JsonElement pair, int side) =>
        pair.GetArrayLength() <= side || pair[side].ValueKind == JsonValueKind.Null ? null
        : pair[side].ToString() is { Length: > ShownText } text ? text[..ShownText] + "…"
        : pair[side].ToString();
}

/// <summary>Reads the audit trail, the latest first.</summary>
public sealed class AuditReader(CerdasDb db)
{
    /// <param name="person">A part of a name.</param>
    public async Task<AuditList> ReadAsync(string? entity, string? key, string? person, int page, CancellationToken ct)
    {
        var found = db.Audit.AsNoTracking();
        if (entity is { Length: > 0 })
            found = found.Where(a => a.Entity == entity);
        if (!string.IsNullOrWhiteSpace(key))
        {
            var plain = key.Trim();
            found = found.Where(a => a.EntityKey == plain);
        }
        if (!string.IsNullOrWhiteSpace(person))
        {
            var name = person.Trim().ToLowerInvariant();
            found = found.Where(a => a.OfficerName.ToLower().Contains(name));
        }
        var paging = new Paging(page, await found.CountAsync(ct));
        var rows = await found.OrderByDescending(a => a.Id).Skip(paging.Skip).Take(Paging.Size).ToListAsync(ct);
        return new(rows, paging, [.. Entities()]);
    }

    private IEnumerable<SelectListItem> Entities() =>
        db
            .Model.GetEntityTypes()
            .Select(t => t.ClrType.Name)
            .Where(n => !n.StartsWith("Identity", StringComparison.Ordinal))
            .Where(n => Names.OfRecord(n) != n || n == "Target")
            .Select(n => new SelectListItem(Names.OfRecord(n), n))
            .OrderBy(i => i.Text, StringComparer.CurrentCulture);
}
