using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cerdas.Web.Platform;

/// <summary>
/// A text in a request's JSON holds nothing that no database stores, as a text of a form does (<see cref="StrictTextBinder"/>).
/// </summary>
internal sealed class StorableJson : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException("A text is expected.");
        var text = reader.GetString()!;
        return StrictTextBinder.IsStorable(text.ReplaceLineEndings("\n"))
            ? text
            : throw new JsonException("A control character in a text.");
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value);
}
