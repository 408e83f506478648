using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Features.Evaluating.Instruments;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Values given for parts of the instrument, with their source.</summary>
[Needs(Permission.ManageEvaluations)]
public sealed class GivenModel(EvaluationDesk desk, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [BindProperty]
    public GivenInput Input { get; set; } = null!;

    public OpenEvaluation Open { get; private set; } = null!;
    public IEnumerable<SelectListItem> Nodes =>
        Open.Instrument.Nodes.Where(n => n.Index > 0).Select(n => new SelectListItem($"{n.Code} {n.Label.Text()}", n.Code));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        Input = new()
        {
            Code = "",
            Source = "",
            Value = null,
        };
        return Open.Row.WhyNotManaged(me.Officer) is null ? Page() : LocalRedirect($"/evaluasi/{EvaluationId}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(Open.Row.WhyNotManaged(me.Officer));
        var node = string.IsNullOrEmpty(Input.Code) ? null : Open.Instrument.Find(Input.Code);
        if (node is null or { Index: 0 })
            ModelState.AddModelError("Input.Code", Say("Pilih satu bagian.", "Choose a part."));
        else if (
            Open.Row.Given.Find(g =>
                g.Code != node.Code
                && Open.Instrument.Find(g.Code) is { } n
                && (Open.Instrument.IsBelow(n.Index, node.Index) || Open.Instrument.IsBelow(node.Index, n.Index))
            ) is
            { } other
        )
            ModelState.AddModelError(
                "Input.Code",
                Say(
                    $"{other.Code} sudah diberi nilai; salah satunya tidak ditanyakan.",
                    $"{other.Code} has a value already; one of the two is not asked."
                )
            );
        else if (Input.Value is { } v && AnswerIntake.Refusal(Open.Instrument, node, v, single: false) is { } refusal)
            ModelState.AddModelError("Input.Value", refusal);
        if (!ModelState.IsValid)
            return this.Again();
        if (Open.Row.Given.Find(g => g.Code == Input.Code) is { } known)
            (known.Value, known.Source) = (Input.Value!.Value, Input.Source.Trim());
        else
            Open.Row.Given.Add(
                new GivenValue
                {
                    RegencyCode = me.RegencyCode,
                    Code = Input.Code,
                    Value = Input.Value!.Value,
                    Source = Input.Source.Trim(),
                }
            );
        await desk.SaveAsync(Open.Row, Input.Version, ct);
        return this.Done(Say("Nilai tersimpan.", "Value saved."), $"/evaluasi/{EvaluationId}/nilai");
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] string code, [FromForm] int version, CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(Open.Row.WhyNotManaged(me.Officer));
        Open.Row.Given.RemoveAll(g => g.Code == code);
        await desk.SaveAsync(Open.Row, version, ct);
        return this.Done(Say("Nilai dihapus.", "Value removed."), $"/evaluasi/{EvaluationId}/nilai");
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(EvaluationId, ct) is not { } open)
            return false;
        Open = open;
        return true;
    }

    public sealed record GivenInput
    {
        [Label("Bagian", "Part"), Required]
        public required string Code { get; init; }

        [Label("Nilai", "Value"), Required]
        public required decimal? Value { get; init; }

        [Label("Sumber", "Source"), Required, StringLength(ExternalFigure.SourceMax)]
        public required string Source { get; init; }
        public int Version { get; init; }
    }
}
