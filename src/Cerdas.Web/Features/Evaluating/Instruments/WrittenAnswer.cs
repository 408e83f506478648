using System.Globalization;
using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>
/// An answer as people write it in a file: 2.75, 2,75 or "AA". A comma is a decimal comma unless the same signs are also a whole number
/// that the question takes (1,250 where 1250 is on the scale); a level is named by its text or by what stands before the first bracket,
/// colon or dash of it, where only one level is so named.
/// </summary>
public static class WrittenAnswer
{
    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    /// <returns>Null where it is no answer, or could be two.</returns>
    public static decimal? Read(Instrument instrument, string code, string written)
    {
        if (decimal.TryParse(written, Plain, CultureInfo.InvariantCulture, out var number))
            return number;
        if (instrument.Find(code) is not { } node)
            return null;
        if (
            written.Count(c => c == ',') == 1
            && decimal.TryParse(written.Replace(',', '.'), Plain, CultureInfo.InvariantCulture, out number)
        )
            return IsAlsoWhole(instrument, node, written) ? null : number;
        var named = node.Levels.Where(l => Names(l.Text.Id, written) || Names(l.Text.En, written)).Select(l => l.Value).Distinct().ToList();
        return named is [var only] ? only : null;
    }

    private static bool IsAlsoWhole(Instrument instrument, Node node, string written)
    {
        var (whole, thousand) = (
            written[..written.IndexOf(',', StringComparison.Ordinal)],
            written[(written.IndexOf(',', StringComparison.Ordinal) + 1)..]
        );
        return thousand.Length == 3
            && whole.TrimStart('-') is { Length: >= 1 and <= 3 } and not ['0', ..]
            && decimal.TryParse(whole + thousand, Plain, CultureInfo.InvariantCulture, out var big)
            && instrument.WhyNot(node, big, single: false) is null;
    }

    private static bool Names(string level, string written)
    {
        var end = level.AsSpan().IndexOfAny("(:–-");
        return level.Equals(written, StringComparison.OrdinalIgnoreCase)
            || (end > 0 && level.AsSpan(0, end).Trim().Equals(written, StringComparison.OrdinalIgnoreCase));
    }
}
