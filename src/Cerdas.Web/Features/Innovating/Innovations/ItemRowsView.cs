using Cerdas.Evaluating;
using Cerdas.Innovating;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>One innovation's rows of the regional innovation index.</summary>
/// <param name="Given">Levels that people gave, by row.</param>
/// <param name="Suggested">Level that the register suggests by row, and the figure it comes from.</param>
/// <param name="WhyNot">Why this reader cannot give levels.</param>
public sealed record ItemRowsView(
    Innovation Row,
    Instrument Instrument,
    IReadOnlyList<Node> Leaves,
    IReadOnlyDictionary<string, InnovationRow> Given,
    IReadOnlyDictionary<string, (decimal? Level, decimal? Fact)> Suggested,
    string? WhyNot
)
{
    /// <summary>The rows as they are stored. Their version is the innovation's.</summary>
    public List<LevelInput> Stored =>
        [
            .. Leaves.Select(l => new LevelInput
            {
                Code = l.Code,
                Level = Given.GetValueOrDefault(l.Code)?.Level,
                Note = Given.GetValueOrDefault(l.Code)?.Note,
            }),
        ];

    public IEnumerable<InnovationDocument> SupportersOf(string code) => Row.Documents.Where(d => d.RowCode == code);
}
