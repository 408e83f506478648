using System.Text.Json.Serialization;
using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>A node's value, unrounded; of an item of a list where one is named.</summary>
public sealed record NodeOut(
    string Code,
    decimal Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Innovation = null
);

/// <summary>A question without an answer; of an item of a list where one is named.</summary>
public sealed record UnansweredOut(
    string Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Innovation = null
);

/// <summary>A scored instrument as the command line and the API give it. Nothing is rounded; the band's name is Indonesian.</summary>
/// <param name="Unanswered">Only where the instrument refuses an index for them.</param>
/// <param name="Warnings">What looks wrong though it is allowed; left out where nothing does.</param>
public sealed record ScoreOut(
    string Instrument,
    decimal? Index,
    string? Band,
    IReadOnlyList<NodeOut> Nodes,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<UnansweredOut>? Unanswered = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Warnings = null
)
{
    public static ScoreOut Of(Result result) =>
        new(
            result.Instrument.Id,
            result.Index is { } index ? index.Value : null,
            result.Band?.Label.Id,
            [
                .. result.Instrument.Nodes.Where(n => result[n].HasValue).Select(n => new NodeOut(n.Code, result[n].Value.Value)),
                .. result.Items.SelectMany(i =>
                    result
                        .Instrument.Nodes.Where(n => i.Value[n.Index].HasValue)
                        .Select(n => new NodeOut(n.Code, i.Value[n.Index].Value.Value, i.Key))
                ),
            ],
            result.Index is null ? [.. result.Unanswered.Select(u => new UnansweredOut(u.Node.Code, u.Item))] : null,
            InstrumentTexts.LikePoints(result) is { } doubt ? [doubt] : null
        );
}

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ScoreOut))]
[JsonSerializable(typeof(IReadOnlyList<InstrumentOut>))]
[JsonSerializable(typeof(ScoreIn))]
public sealed partial class InstrumentJson : JsonSerializerContext;
