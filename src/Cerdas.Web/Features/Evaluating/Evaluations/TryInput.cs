using System.Globalization;
using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>What a reader tries, as it was typed into the address: other answers, a target, a limit of cost.</summary>
public sealed record TryInput(IReadOnlyDictionary<string, string?> Values, string? Target, string? Limit)
{
    private const decimal MostMoney = 1e15m;

    public static string FieldOf(Node leaf) => $"nilai[{leaf.Code}]";

    public string Typed(Node leaf) => Values.GetValueOrDefault(leaf.Code) ?? "";

    public bool IsChanged(IReadOnlyList<Node> leaves) => leaves.Any(l => !string.IsNullOrWhiteSpace(Typed(l)));

    /// <summary>The answers that can be read and lie within their scale.</summary>
    public IReadOnlyList<(Node Leaf, decimal Value)> TriedOf(Instrument instrument) =>
        [.. instrument.Leaves.Where(l => ValueOf(l) is not null).Select(l => (l, ValueOf(l)!.Value))];

    /// <summary>What is typed as an answer and is none.</summary>
    public IEnumerable<(string Field, string Text)> FaultsIn(Instrument instrument) =>
        from leaf in instrument.Leaves
        where !string.IsNullOrWhiteSpace(Typed(leaf)) && ValueOf(leaf) is null
        let scale = leaf.Scale
        select (FieldOf(leaf), TryTexts.OutsideScale(leaf.Code, Format.Number(scale.Min), Format.Number(scale.Max)));

    /// <summary>The target and the limit; null where they cannot be read.</summary>
    public (decimal Target, decimal? Limit)? SearchIn(Instrument instrument) =>
        SearchFaults(instrument).Any() ? null : (TargetIn(instrument)!.Value, Read(Limit, 0, MostMoney));

    public IEnumerable<(string Field, string Text)> SearchFaults(Instrument instrument)
    {
        var (min, max) = instrument.RangeOf(0);
        if (TargetIn(instrument) is null)
            yield return ("target", TryTexts.TargetOutside(Format.Number(min), Format.Number(max)));
        else if (!string.IsNullOrWhiteSpace(Limit) && Read(Limit, 0, MostMoney) is null)
            yield return ("pagu", TryTexts.LimitUnclear);
    }

    private decimal? ValueOf(Node leaf) => Read(Typed(leaf), leaf.Scale.Min, leaf.Scale.Max);

    private decimal? TargetIn(Instrument instrument) => Read(Target, instrument.RangeOf(0).Min, instrument.RangeOf(0).Max);

    private static decimal? Read(string? text, decimal min, decimal max) =>
        StrictNumber.TryParse(text, CultureInfo.CurrentCulture, out var value) && value >= min && value <= max ? value : null;
}
