using Cerdas.Evaluating;
using Cerdas.Innovating;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>A row's level in the dossier: given by people, or suggested by what the register knows.</summary>
public sealed record DossierLevel(decimal? Given, decimal? Suggested, decimal? Fact, RowRule? Rule, string? Note, int Version)
{
    public decimal? Level => Given ?? Suggested;
}

/// <summary>An innovation in the dossier, with its rows by code.</summary>
public sealed record DossierItem(Innovation Row, IReadOnlyDictionary<string, DossierLevel> Levels, decimal Score)
{
    /// <summary>The item's name in the answers; unique, and in the order of the register.</summary>
    public string Key => $"{Row.Id:D9}";

    public int FilledRows => Levels.Count(l => l.Value.Level is not null);
}

/// <summary>The dossier of the regional innovation index for a year.</summary>
public sealed record DossierView(
    Instrument Instrument,
    int Year,
    IReadOnlyList<DossierItem> Items,
    IReadOnlyDictionary<string, DossierLevel> Regional,
    IReadOnlyDictionary<string, ExternalFigure> Register,
    Answers Answers,
    Result Result,
    IReadOnlyList<RowGap> Gaps
)
{
    public Node List => Instrument.Nodes.First(n => n.Aggregate == Aggregate.List);
    public IEnumerable<Node> ItemRows => Instrument.Leaves.Where(l => Instrument.ListOf(l.Index) is not null);

    /// <summary>What an innovation scores at most.</summary>
    public decimal ItemMost => ItemRows.Sum(l => l.Weight * l.Scale.Max);

    /// <summary>The parts that the index is made of.</summary>
    public IEnumerable<Node> Parts => Instrument.Root.Children.Select(c => Instrument.Nodes[c]);

    /// <summary>Whether the register suggests levels of this instrument's rows at all.</summary>
    public bool HasSuggestions => DossierReader.RulesOf(Instrument.Id).Count > 0;

    /// <summary>Rows of the region itself.</summary>
    public IEnumerable<Node> RegionalRows =>
        Instrument.Leaves.Where(l => Instrument.ListOf(l.Index) is null && l.Source != LeafSource.Count);

    /// <summary>Those that bring least first: there is most to gain.</summary>
    public IEnumerable<DossierItem> ShownOn(Paging page) =>
        Items.OrderBy(i => i.Score).ThenBy(i => i.Row.Id).Skip(page.Skip).Take(Paging.Size);

    public string ScoreOf(Node node) => Result[node].HasValue ? Format.Score(Result[node].Value.Value, 2) : Format.NoData;

    /// <summary>"3" innovations below the highest level of a row; for a row of the region itself, that it is one.</summary>
    public string BelowOf(RowGap gap) =>
        Instrument.ListOf(gap.Row.Index) is null ? Say("baris daerah", "row of the region") : Format.Count(gap.Below);
}
