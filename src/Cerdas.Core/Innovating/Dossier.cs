using Cerdas.Evaluating;

namespace Cerdas.Innovating;

/// <summary>
/// How a fact of the register becomes a level of a row: the lowest fact of levels 1, 2 and 3, or, downwards, the highest.
/// </summary>
/// <param name="Fact">A name of <see cref="InnovationFacts"/>.</param>
/// <param name="Down">Less is better: months until it was in use.</param>
public sealed record RowRule(string InstrumentId, string Code, string Fact, bool Down, decimal? One, decimal? Two, decimal? Three)
{
    /// <summary>0 to 3; null where the register does not know the fact.</summary>
    public decimal? LevelOf(InnovationFacts facts) =>
        facts[Fact] is not { } value ? null
        : Meets(value, Three) ? 3
        : Meets(value, Two) ? 2
        : Meets(value, One) ? 1
        : 0;

    private bool Meets(decimal value, decimal? limit) => limit is { } l && (Down ? value <= l : value >= l);
}

/// <summary>What the register knows of an innovation that rows of the regional innovation index ask about.</summary>
public sealed class InnovationFacts
{
    private readonly Dictionary<string, decimal?> facts;

    /// <param name="replications">Agencies and regencies that copied it.</param>
    /// <param name="checks">Yearly checks that said it runs.</param>
    public InnovationFacts(Innovation of, int replications, int checks) =>
        facts = new(StringComparer.Ordinal)
        {
            ["decrees"] = of.Documents.Count(d => d.Document?.Kind == DocumentKind.Decree),
            ["actors"] =
                1
                + of.PartnerAgencies.Count
                + (of.Partners?.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length ?? 0),
            ["channels"] = (of.ServiceUrl is null ? 0 : 1) + (of.VideoUrl is null ? 0 : 1) + (of.Documents.Exists(d => d.Photo) ? 1 : 0),
            ["replications"] = replications,
            ["months"] =
                of.Stage == LifeStage.Implemented && of is { InitiativeOn: { } begun, ImplementedOn: { } used }
                    ? MonthsBetween(begun, used)
                    : null,
            ["users"] = of.UsersAYear,
            ["checks"] = checks,
            ["videos"] = of.VideoUrl is null ? 0 : 1,
        };

    public decimal? this[string fact] => facts.GetValueOrDefault(fact);

    /// <summary>Months begun: the same day of the next month is one.</summary>
    public static int MonthsBetween(DateOnly from, DateOnly to) =>
        ((to.Year - from.Year) * 12) + to.Month - from.Month + (to.Day > from.Day ? 1 : 0);
}

/// <summary>What a row would add to the index if every innovation (or the region) reached its highest level.</summary>
/// <param name="Below">Innovations that are below it; 1 for a row of the region.</param>
public sealed record RowGap(Node Row, decimal Gain, int Below);

/// <summary>The gaps of a dossier. docs/rules.md N-10 to N-12.</summary>
public static class Dossier
{
    /// <summary>The rows that would raise the index most, the largest first.</summary>
    public static IReadOnlyList<RowGap> Gaps(Answers answers, int count)
    {
        var instrument = answers.Instrument;
        if (Scoring.Score(answers).Index is not { } now)
            return [];
        var gaps = new List<RowGap>();
        foreach (var leaf in instrument.Leaves.Where(l => l.Source != LeafSource.Count))
        {
            var tried = answers.Copy();
            var inList = instrument.ListOf(leaf.Index) is not null;
            var below = 0;
            foreach (var one in inList ? tried.Items.Values : [tried])
            {
                if (one.Of(leaf.Index)?.Value >= leaf.Scale.Max)
                    continue;
                below++;
                one.Set(leaf.Index, leaf.Scale.Max);
            }
            if (below == 0)
                continue;
            var gain = Scoring.Score(tried).Index!.Value.Value - now.Value;
            if (gain > 0)
                gaps.Add(new(leaf, gain, below));
        }
        return [.. gaps.OrderByDescending(g => g.Gain).ThenBy(g => g.Row.Index).Take(count)];
    }
}
