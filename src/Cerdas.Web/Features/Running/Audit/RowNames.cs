using System.Reflection;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Audit;

/// <summary>A row that another one names by its number.</summary>
public readonly record struct RowRef(Type Row, int Id);

/// <summary>
/// What rows are called that others name by number: by their short name, name, code or title, in one query a kind of row. Of another
/// regency, or gone, they have none.
/// </summary>
public sealed class RowNames(CerdasDb db)
{
    private static readonly string[] Naming = ["ShortName", "Name", "Code", "Title"];
    private static readonly MethodInfo Read = typeof(RowNames).GetMethod(
        nameof(ReadAsync),
        BindingFlags.NonPublic | BindingFlags.Instance
    )!;

    /// <summary>The property a kind of row is called by; null where it has none.</summary>
    public string? NamingOf(Type row) =>
        db.Model.FindEntityType(row) is { } type && type.FindPrimaryKey() is { Properties: [{ ClrType: var key }] } && key == typeof(int)
            ? Naming.FirstOrDefault(n => type.FindProperty(n)?.ClrType == typeof(string))
            : null;

    public async Task<IReadOnlyDictionary<RowRef, string>> OfAsync(IEnumerable<RowRef> rows, CancellationToken ct)
    {
        var found = new Dictionary<RowRef, string>();
        foreach (var kind in rows.Distinct().GroupBy(r => r.Row))
            if (NamingOf(kind.Key) is { } naming)
            {
                var read = Read.MakeGenericMethod(kind.Key).Invoke(this, [naming, kind.Select(r => r.Id).ToList(), ct]);
                foreach (var (id, name) in await (Task<Dictionary<int, string>>)read!)
                    found[new(kind.Key, id)] = name;
            }
        return found;
    }

    private Task<Dictionary<int, string>> ReadAsync<T>(string naming, List<int> ids, CancellationToken ct)
        where T : class =>
        db.Set<T>()
            .Where(r => ids.Contains(EF.Property<int>(r, "Id")))
            .Select(r => new { Id = EF.Property<int>(r, "Id"), Name = EF.Property<string>(r, naming) })
            .ToDictionaryAsync(r => r.Id, r => r.Name, ct);
}
