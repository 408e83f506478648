using System.Text.Json;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Audit;

/// <summary>A field of a row that was changed.</summary>
public sealed record AuditChange(string Field, string? Before, string? After);

/// <summary>A row of the trail in words.</summary>
public sealed record AuditLine(AuditRow Row, string Record, IReadOnlyList<AuditChange> Changes);

/// <summary>A page of the audit trail, and the records it can be narrowed to.</summary>
public sealed record AuditList(IReadOnlyList<AuditLine> Rows, Paging Paging, IReadOnlyList<SelectListItem> Entities);

/// <summary>Reads the audit trail, the latest first.</summary>
public sealed class AuditReader(CerdasDb db, AuditWords words, RowNames names, CurrentOfficer me)
{
    private const int ShownChanges = 12,
        ShownText = 120;

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
        var changes = rows.ToDictionary(r => r.Id, ChangesOf);
        var called = await names.OfAsync(rows.SelectMany(r => changes[r.Id].SelectMany(c => words.NamedBy(r.Entity, c))), ct);
        return new([.. rows.Select(r => Line(r, changes[r.Id], called))], paging, [.. Entities()]);
    }

    private static List<JsonProperty> ChangesOf(AuditRow row)
    {
        using var document = JsonDocument.Parse(row.Changes);
        return [.. document.RootElement.Clone().EnumerateObject().Take(ShownChanges)];
    }

    private AuditLine Line(AuditRow row, List<JsonProperty> changes, IReadOnlyDictionary<RowRef, string> called)
    {
        return new(
            row,
            $"{Names.OfRecord(row.Entity)} {row.EntityKey}",
            [.. changes.Select(p => new AuditChange(words.Field(row.Entity, p.Name), Text(p, 0), Text(p, 1)))]
        );

        string? Text(JsonProperty pair, int side) =>
            pair.Value.GetArrayLength() > side && words.Value(row.Entity, pair.Name, pair.Value[side], me.Zone, called) is { } text
                ? text.Length > ShownText
                    ? text[..ShownText] + "…"
                    : text
                : null;
    }

    private IEnumerable<SelectListItem> Entities() =>
        db
            .Model.GetEntityTypes()
            .Where(t => RowFacts.Of(t.ClrType).Audit != Common.Audit.Nothing)
            .Select(t => new SelectListItem(Names.OfRecord(t.ShortName()), t.ShortName()))
            .OrderBy(i => i.Text, StringComparer.CurrentCulture);
}
