using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>
/// The text of an edition: JSON in one stable form, two spaces a level and letters as they are, so that versions compare line by line.
/// </summary>
public static class EditionText
{
    private static readonly JsonWriterOptions Form = new()
    {
        Indented = true,
        IndentCharacter = ' ',
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
    private static readonly JsonDocumentOptions Depth = new() { MaxDepth = InstrumentFile.MaxDepth * 2 };

    /// <summary>The text under the id in its stable form, or every fault at the line of the text as given.</summary>
    public static (string? Text, IReadOnlyList<Fault> Faults) Take(string text, string id)
    {
        var (read, faults) = InstrumentFile.Read(text, ShippedInstruments.KnownCodes);
        return read is null ? (null, faults) : Change(text, file => file["id"] = id);
    }

    /// <summary>The text changed and in its stable form, or the faults of what the change would leave.</summary>
    public static (string? Text, IReadOnlyList<Fault> Faults) Change(string text, Action<JsonObject> change)
    {
        var file = JsonNode.Parse(text, documentOptions: Depth)!.AsObject();
        change(file);
        var changed = Write(file);
        var (read, faults) = InstrumentFile.Read(changed, ShippedInstruments.KnownCodes);
        return (read is null ? null : changed, faults);
    }

    /// <summary>The group or question of a code.</summary>
    public static JsonObject? NodeOf(JsonObject file, string code) => Find(file["root"]!.AsObject(), code);

    /// <summary>Writes a member where it stands, or takes it away; zeros that a form adds to a number are left out.</summary>
    public static void Set(JsonObject part, string name, decimal? value) =>
        Put(part, name, value is { } v ? JsonNode.Parse(v.ToString("0.######", CultureInfo.InvariantCulture)) : null);

    public static void Put(JsonObject part, string name, JsonNode? value)
    {
        if (value is null)
            part.Remove(name);
        else
            part[name] = value;
    }

    public static JsonObject Words(string? id, string? en) => new() { ["id"] = Trimmed(id), ["en"] = Trimmed(en) };

    public static string Trimmed(string? text) => (text ?? "").Trim().Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>An uploaded file as text, or why it cannot be one, in words for the form.</summary>
    public static async Task<(string? Text, string WhyNot)> OfUploadAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null)
            return (null, Say("Pilih berkasnya dulu.", "Choose a file first."));
        if (file.Length > InstrumentFile.MaxBytes)
            return (null, Reasons.Text(new Fault(1, "file.too-large", Format.Size(file.Length), Format.Size(InstrumentFile.MaxBytes))));
        using var reader = new StreamReader(file.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return (await reader.ReadToEndAsync(ct), "");
        }
        catch (DecoderFallbackException)
        {
            return (null, Reasons.Text(new Fault(1, "file.not-utf8")));
        }
    }

    private static JsonObject? Find(JsonObject node, string code) =>
        node["code"]!.GetValue<string>() == code
            ? node
            : node["children"]?.AsArray().Select(c => Find(c!.AsObject(), code)).FirstOrDefault(f => f is not null);

    private static string Write(JsonObject file)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Form))
            file.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
