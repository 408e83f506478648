using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Cerdas.Evaluating;

/// <summary>Something wrong in a file, at its line. The reason is a text key; the subjects, words and numbers, fill its blanks.</summary>
public sealed record Fault(int Line, string Reason, params object[] Subjects)
{
    /// <summary>The subjects as a file writes them, whoever reads it.</summary>
    public string Plain => string.Join(' ', Subjects.Select(s => Convert.ToString(s, CultureInfo.InvariantCulture)));

    public override string ToString() => $"{Line}: {Reason} {Plain}";
}

/// <summary>A value of a JSON text that knows its line.</summary>
internal sealed class Located
{
    public required int Line { get; init; }
    public required JsonValueKind Kind { get; init; }
    public string? Text { get; init; }
    public decimal Number { get; init; }
    public List<(string Name, Located Value)> Members { get; } = [];
    public List<Located> Items { get; } = [];

    public Located? this[string name]
    {
        get
        {
            foreach (var (n, value) in Members)
                if (n == name)
                    return value;
            return null;
        }
    }

    /// <summary>The value, or null with the fault named: not JSON, a name twice, a number beyond a decimal.</summary>
    public static Located? Read(string json, int maxDepth, List<Fault> faults)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = maxDepth });
        var lines = new LineCounter(bytes);
        try
        {
            reader.Read();
            var value = Read(ref reader, ref lines, faults);
            while (reader.Read()) { }
            return value;
        }
        catch (JsonException e)
        {
            faults.Add(new((int)(e.LineNumber ?? 0) + 1, reader.CurrentDepth >= maxDepth ? "file.too-deep" : "file.not-json", maxDepth));
            return null;
        }
    }

    private static Located Read(ref Utf8JsonReader reader, ref LineCounter lines, List<Fault> faults)
    {
        var line = lines.At(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var whole = new Located { Line = line, Kind = JsonValueKind.Object };
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var (name, at) = (Decode(ref reader, ref lines, faults), lines.At(reader.TokenStartIndex));
                    reader.Read();
                    if (whole[name] is not null)
                        faults.Add(new(at, "file.name-twice", name));
                    whole.Members.Add((name, Read(ref reader, ref lines, faults)));
                }
                return whole;
            case JsonTokenType.StartArray:
                var list = new Located { Line = line, Kind = JsonValueKind.Array };
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    list.Items.Add(Read(ref reader, ref lines, faults));
                return list;
            case JsonTokenType.String:
                return new()
                {
                    Line = line,
                    Kind = JsonValueKind.String,
                    Text = Decode(ref reader, ref lines, faults),
                };
            case JsonTokenType.Number:
                if (!reader.TryGetDecimal(out var number) || Math.Abs(number) > 1_000_000_000_000_000m)
                    faults.Add(new(line, "file.number", Encoding.UTF8.GetString(reader.ValueSpan)));
                return new()
                {
                    Line = line,
                    Kind = JsonValueKind.Number,
                    Number = number,
                };
            default:
                return new()
                {
                    Line = line,
                    Kind = reader.TokenType switch
                    {
                        JsonTokenType.True => JsonValueKind.True,
                        JsonTokenType.False => JsonValueKind.False,
                        _ => JsonValueKind.Null,
                    },
                };
        }
    }

    /// <summary>A string whose escapes are no text (half a surrogate pair) is a fault like any other.</summary>
    private static string Decode(ref Utf8JsonReader reader, ref LineCounter lines, List<Fault> faults)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            faults.Add(new(lines.At(reader.TokenStartIndex), "file.not-text"));
            return "";
        }
    }

    private struct LineCounter(byte[] bytes)
    {
        private int line = 1;
        private long at;

        public int At(long position)
        {
            for (; at < position; at++)
                if (bytes[at] == (byte)'\n')
                    line++;
            return line;
        }
    }
}
