using Cerdas.Evaluating;
using Cerdas.Reporting;
using Cerdas.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>The draft of an edition.</summary>
/// <param name="Difference">From what it is based on, where that is still there.</param>
public sealed record DraftView(InstrumentEdition Edition, Instrument Instrument, InstrumentDifference? Difference);

/// <summary>One group or question of a draft, with what its form offers.</summary>
public sealed record NodeView(InstrumentEdition Edition, Instrument Instrument, Node Node)
{
    public Node? Group => Instrument.ParentOf(Node);

    /// <summary>How many items a list has is counted where the file says so; a form cannot say of which list.</summary>
    public IEnumerable<SelectListItem> Sources =>
        PageExtensions
            .Choices<LeafSource>(s => s.Name())
            .Where(s => s.Value != nameof(LeafSource.Count) || Node.Source == LeafSource.Count);
    public IEnumerable<SelectListItem> Dimensions => Choices(InstrumentWords.Dimensions, Node.Dimension);
    public IEnumerable<SelectListItem> Indices => Choices(InstrumentWords.Indices, Node.External);
    public IEnumerable<(DocumentKind Kind, string Name)> EvidenceKinds => Enum.GetValues<DocumentKind>().Select(k => (k, k.Name()));

    /// <summary>Code and words of another node.</summary>
    public string NameOf(string? code) => $"{code} {Instrument.Find(code ?? "")?.Label.Text()}";

    private static IEnumerable<SelectListItem> Choices(IReadOnlyDictionary<string, Wording> known, string? now) =>
        known
            .Select(k => new SelectListItem(k.Value.Text(), k.Key))
            .Concat(now is not null && !known.ContainsKey(now) ? [new SelectListItem(now, now)] : []);
}
