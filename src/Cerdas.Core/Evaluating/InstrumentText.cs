using Cerdas.Reporting;

namespace Cerdas.Evaluating;

/// <summary>The words of the instrument file for the closed sets.</summary>
public static class InstrumentText
{
    internal static readonly Dictionary<string, LeafSource> Sources = new()
    {
        ["typed"] = LeafSource.Typed,
        ["evaluators"] = LeafSource.Evaluators,
        ["survey"] = LeafSource.Survey,
        ["ledger"] = LeafSource.Ledger,
        ["register"] = LeafSource.Register,
        ["count"] = LeafSource.Count,
    };

    internal static readonly Dictionary<string, DocumentKind> Kinds = Enum.GetValues<DocumentKind>().ToDictionary(Word);

    internal static readonly Dictionary<string, BandBasis> Bases = Enum.GetValues<BandBasis>().ToDictionary(Word);

    public static string Word(LeafSource source) => Sources.First(s => s.Value == source).Key;

    public static string Word(DocumentKind kind) => kind.ToString().ToLowerInvariant();

    public static string Word(Unanswered unanswered) => unanswered.ToString().ToLowerInvariant();

    public static string Word(BandBasis basis) => basis.ToString().ToLowerInvariant();
}
