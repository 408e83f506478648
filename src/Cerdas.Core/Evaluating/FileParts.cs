using System.Text.Json;

namespace Cerdas.Evaluating;

/// <summary>Reads the parts of a located file; what is not as declared becomes a fault at its line.</summary>
internal sealed class FileParts(List<Fault> faults)
{
    /// <summary>Whether the part is an object; names it does not know are faults.</summary>
    public bool Object(Located part, string[] known)
    {
        if (part.Kind != JsonValueKind.Object)
        {
            faults.Add(new(part.Line, "file.object"));
            return false;
        }
        foreach (var (name, value) in part.Members)
            if (!known.Contains(name))
                faults.Add(new(value.Line, "file.unknown", name, string.Join(", ", known)));
        return true;
    }

    public List<Located> List(Located part, string name)
    {
        if (part[name] is not { } list)
            return [];
        if (list.Kind == JsonValueKind.Array)
            return list.Items;
        faults.Add(new(list.Line, "file.list", name));
        return [];
    }

    /// <summary>The text of a member, or of an item of a list by the list's name.</summary>
    public string Text(Located part, string name, int max)
    {
        var value = part.Kind == JsonValueKind.Object ? part[name] : part;
        if (value is not null && value.Kind is not JsonValueKind.String)
        {
            faults.Add(new(value.Line, "file.text", name));
            return "";
        }
        if (value is { Kind: JsonValueKind.String, Text: { } text } && !string.IsNullOrWhiteSpace(text) && text.Length <= max)
            return text;
        if (value is null || string.IsNullOrWhiteSpace(value.Text))
            faults.Add(new(value?.Line ?? part.Line, "file.missing", name));
        else
            faults.Add(new(value.Line, "file.too-long", name, max));
        return "";
    }

    public Wording Wording(Located part, string name)
    {
        if (part[name] is not { } both)
        {
            faults.Add(new(part.Line, "file.missing", name));
            return new("", "");
        }
        return Object(both, ["id", "en"])
            ? new(Text(both, "id", InstrumentFile.TextMax), Text(both, "en", InstrumentFile.TextMax))
            : new("", "");
    }

    public decimal? Number(Located part, string name, decimal min, decimal max, bool required = false)
    {
        if (part[name] is not { } value)
        {
            if (required)
                faults.Add(new(part.Line, "file.missing", name));
            return null;
        }
        if (value.Kind == JsonValueKind.Number && value.Number >= min && value.Number <= max && value.Number.Scale <= 6)
            return value.Number;
        faults.Add(new(value.Line, "file.number-range", name, min, max));
        return null;
    }

    public int? Whole(Located part, string name, int min, int max, bool required = false)
    {
        var number = Number(part, name, min, max, required);
        if (number is not { } n || n == Math.Truncate(n))
            return (int?)number;
        faults.Add(new(part[name]!.Line, "file.whole", name));
        return null;
    }

    public T Choice<T>(Located part, string name, IReadOnlyDictionary<string, T> choices, T? otherwise)
        where T : struct
    {
        if (part[name] is { Text: { } text } && choices.TryGetValue(text, out var value))
            return value;
        faults.Add(
            part[name] is { } wrong
                ? new(wrong.Line, "file.choice", wrong.Text ?? "", string.Join(", ", choices.Keys))
                : new(part.Line, "file.missing", name)
        );
        return otherwise ?? default;
    }
}
