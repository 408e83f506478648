using Cerdas.Evaluating;
using Cerdas.Planning;
using Cerdas.Web.Data;

namespace Cerdas.Web.Features.Evaluating.Indices;

/// <summary>
/// An index that others publish and instruments ask for. Its code is what instruments and figures refer to; Min and Max are its scale,
/// where it has one.
/// </summary>
public sealed record ExternalIndex(string Code, Wording Names, Wording Units, Direction Direction, decimal? Min, decimal? Max)
{
    public string Name => Names.Text();
    public string Unit => Units.Text();
}

/// <summary>The indices of data/external-indices.csv, in the file's order.</summary>
public static class ExternalIndices
{
    public static IReadOnlyList<ExternalIndex> All { get; } =
    [
        .. ReferenceData
            .Read("external-indices.csv")
            .Select(r => new ExternalIndex(
                r["code"],
                new(r["name_id"], r["name_en"]),
                new(r["unit_id"], r["unit_en"]),
                r["direction"] == "down" ? Direction.Down : Direction.Up,
                Number(r["min"]),
                Number(r["max"])
            )),
    ];

    private static decimal? Number(string text) =>
        text.Length == 0 ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    public static ExternalIndex? Of(string code) => All.FirstOrDefault(i => i.Code == code);
}
