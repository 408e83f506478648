using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Audit;

/// <summary>
/// The audit trail in words: a field is called as on the form it is typed in, a value reads as on the page it stands on. Both are found
/// from the code; what is typed nowhere keeps the name the code has for it, spelt out.
/// </summary>
public sealed partial class AuditWords
{
    private static readonly ILookup<string, (Type Owner, LabelAttribute Label)> Labels = typeof(AuditWords)
        .Assembly.GetTypes()
        .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Select(p => (p.Name, Owner: p.DeclaringType!, Label: p.GetCustomAttribute<LabelAttribute>()!))
        .Where(p => p.Label is not null)
        .ToLookup(p => p.Name, p => (p.Owner, p.Label));

    private static readonly Dictionary<Type, MethodInfo> EnumNames = typeof(Names)
        .Assembly.GetTypes()
        .Where(t => t is { IsAbstract: true, IsSealed: true, Namespace: "Cerdas.Web.Ui" })
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(m => m.Name == "Name" && m.GetParameters() is [{ ParameterType.IsEnum: true }])
        .ToDictionary(m => m.GetParameters()[0].ParameterType);

    private readonly Dictionary<string, Dictionary<string, Type>> types;

    /// <summary>The kind of row that a field names by its number.</summary>
    private readonly Dictionary<(string Entity, string Field), Type> named;

    public AuditWords(CerdasDb db)
    {
        types = db
            .Model.GetEntityTypes()
            .ToDictionary(
                t => t.ShortName(),
                t => t.GetProperties().ToDictionary(p => p.Name, p => Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType)
            );
        named = db
            .Model.GetEntityTypes()
            .SelectMany(t =>
                t.GetForeignKeys().Where(k => k.Properties.Count == 1).Select(k => (Key: (t.ShortName(), k.Properties[0].Name), k))
            )
            .DistinctBy(f => f.Key)
            .ToDictionary(f => f.Key, f => f.k.PrincipalEntityType.ClrType);
    }

    /// <summary>The rows that a change names by number, before and after.</summary>
    public IEnumerable<RowRef> NamedBy(string entity, JsonProperty change) =>
        named.TryGetValue((entity, change.Name), out var row)
            ? change.Value.EnumerateArray().Where(IsId).Select(v => new RowRef(row, v.GetInt32()))
            : [];

    public string Field(string entity, string property)
    {
        var known = Labels[property].ToList();
        var own = known.Where(l => l.Owner.Name.StartsWith(entity, StringComparison.Ordinal)).ToList();
        if (own.Count > 0)
            return own[0].Label.Text;
        // The same word on every form that has the field is its name here too.
        return known.Select(l => l.Label.Text).Distinct().ToList() is [var only] ? only
            : named.TryGetValue((entity, property), out var row) ? Names.OfRecord(row.Name)
            : Spelt().Replace(property, " $1").Trim();
    }

    /// <param name="called">What the rows are called that the change names by number.</param>
    public string? Value(string entity, string property, JsonElement value, TimeZoneInfo zone, IReadOnlyDictionary<RowRef, string> called)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        var text = value.ToString();
        if (
            named.TryGetValue((entity, property), out var row)
            && IsId(value)
            && called.TryGetValue(new(row, value.GetInt32()), out var name)
        )
            return name;
        if (!types.TryGetValue(entity, out var properties) || !properties.TryGetValue(property, out var type))
            return text;
        if (type == typeof(bool))
            return value.ValueKind == JsonValueKind.True ? Say("ya", "yes") : Say("tidak", "no");
        if (type.IsEnum && Enum.TryParse(type, text, out var member) && EnumNames.TryGetValue(type, out var words))
            return Enum.IsDefined(type, member) ? (string)words.Invoke(null, [member])! : text;
        if (type == typeof(DateOnly) && DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day))
            return Format.Date(day);
        if (
            (type == typeof(DateTime) || type == typeof(DateTimeOffset))
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
        )
            return Format.Moment(at.UtcDateTime, zone);
        return type == typeof(decimal) && value.TryGetDecimal(out var number) ? Format.Number(number) : text;
    }

    private static bool IsId(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _);

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex Spelt();
}
