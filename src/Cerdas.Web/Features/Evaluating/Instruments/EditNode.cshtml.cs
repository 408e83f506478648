using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Instruments;

/// <summary>One group or question of a draft.</summary>
[Needs(Permission.ManageEvaluations)]
public sealed class EditNodeModel(InstrumentLibrary library) : PageModel
{
    [FromRoute]
    public int EditionId { get; init; }

    [FromRoute]
    public string NodeCode { get; init; } = "";

    [BindProperty]
    public NodeInput Input { get; set; } = null!;

    public Instrument Instrument { get; private set; } = null!;
    public Node Node { get; private set; } = null!;
    public InstrumentEdition Edition { get; private set; } = null!;

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

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (Edition.WhyNotEdited is not null)
            return LocalRedirect($"/instrumen/{Edition.InstrumentId}");
        Input = NodeInput.Of(Instrument, Node, Edition.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(Edition.WhyNotEdited);
        foreach (var (field, text) in Input.Problems(Node))
            ModelState.AddModelError(field, text);
        if (!ModelState.IsValid)
            return this.Again();
        foreach (
            var fault in await library.EditNodeAsync(Edition, NodeCode, json => Input.WriteTo(json, Instrument, Node), Input.Version, ct)
        )
            ModelState.AddModelError("", Reasons.Text(fault));
        return ModelState.IsValid
            ? this.Done(Say($"Butir {Node.Code} tersimpan.", $"Node {Node.Code} saved."), $"/instrumen/draf/{EditionId}")
            : this.Again();
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (
            await library.EditionAsync(EditionId, ct) is not { } edition
            || InstrumentFile.Read(edition.Text).Instrument is not { } instrument
            || instrument.Find(NodeCode) is not { } node
        )
            return false;
        (Edition, Instrument, Node) = (edition, instrument, node);
        return true;
    }

    private static IEnumerable<SelectListItem> Choices(IReadOnlyDictionary<string, Wording> known, string? now) =>
        known
            .Select(k => new SelectListItem(k.Value.Text(), k.Key))
            .Concat(now is not null && !known.ContainsKey(now) ? [new SelectListItem(now, now)] : []);
}
