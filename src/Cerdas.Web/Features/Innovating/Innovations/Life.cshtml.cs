using System.ComponentModel.DataAnnotations;
using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>What became of an accepted innovation: the yearly check, who copied it, its end and the lesson.</summary>
[Needs(Permission.ReadInnovations)]
public sealed class LifeModel(LifeDesk life) : PageOf<LifeView>
{
    [FromRoute]
    public int InnovationId { get; init; }

    [BindProperty]
    public YearInput Check { get; set; } = new();

    [BindProperty]
    public CopyInput Copy { get; set; } = new();

    [BindProperty]
    public DocumentChoice Document { get; set; } = new();

    [BindProperty, Label("Pelajaran", "Lesson learnt"), StringLength(Innovation.ReasonMax)]
    public string? Lesson { get; set; }

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    private string Address => $"/register-inovasi/{InnovationId}/jalan";

    public void OnGet() => (Check, Copy) = (new() { Year = View.YearToCheck }, new() { Year = View.Today.Year });

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        RuleException.ThrowIf(View.WhyNot);
        ModelState.KeepOnly(nameof(Check));
        if (!this.Accepts(View.FaultsOf(Check)))
            return this.Again();
        await life.CheckAsync(View.Row, Check, Version, ct);
        return this.Done(Say("Pemeriksaan tahunan tersimpan.", "Yearly check saved."), Address);
    }

    public async Task<IActionResult> OnPostCopyAsync(CancellationToken ct)
    {
        RuleException.ThrowIf(View.WhyNot);
        ModelState.KeepOnly(nameof(Copy), nameof(Document));
        this.Accepts(View.FaultsOf(Copy));
        if (!await life.CheckAsync(this, View.Row, Document, ct))
        {
            View = await OpenAsync(ct) ?? View;
            return this.Again();
        }
        await life.CopyAsync(View.Row, View.Replications, Copy, Document, ct);
        return this.Done(Say("Replikasi tercatat.", "Replication recorded."), Address);
    }

    public async Task<IActionResult> OnPostUncopyAsync([FromForm] int copy, CancellationToken ct) =>
        await life.UncopyAsync(View, copy, ct) ? this.Done(Say("Replikasi dihapus.", "Replication removed."), Address) : NotFound();

    public async Task<IActionResult> OnPostRetireAsync(CancellationToken ct)
    {
        RuleException.ThrowIf(View.WhyNotRetired);
        ModelState.KeepOnly(nameof(Lesson));
        if (this.Refuses(Innovation.WhyNotReason(Lesson), nameof(Lesson)) || !ModelState.IsValid)
            return this.Again();
        await life.RetireAsync(View.Row, Lesson!, Version, ct);
        return this.Done(InnovationTexts.Retired, $"/register-inovasi/{InnovationId}");
    }

    protected override Task<LifeView?> OpenAsync(CancellationToken ct) => life.OpenAsync(InnovationId, Document, ct);
}
