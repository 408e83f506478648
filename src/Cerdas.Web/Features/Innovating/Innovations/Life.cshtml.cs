using System.ComponentModel.DataAnnotations;
using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>What became of an accepted innovation: the yearly check, who copied it, its end and the lesson.</summary>
[Needs(Permission.ReadInnovations)]
public sealed class LifeModel(InnovationDesk desk, LifeDesk life, DocumentIntake intake, CerdasDb db, CurrentOfficer me) : PageModel
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

    public Innovation Row { get; private set; } = null!;
    public IReadOnlyList<InnovationYear> Years { get; private set; } = [];
    public IReadOnlyList<Replication> Replications { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Documents { get; private set; } = [];
    public string? WhyNot => Row.WhyNotFollowed(me.Officer);
    public string? WhyNotRetired => Row.WhyNotRetired(me.Officer);
    public string Address => $"/register-inovasi/{InnovationId}/jalan";

    /// <summary>Nothing is ticked in advance: that it runs is said, not assumed.</summary>
    public IEnumerable<SelectListItem> RunningChoices =>
        [new(Say("ya, masih berjalan", "yes, still running"), "true"), new(Say("tidak berjalan lagi", "no longer running"), "false")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        Check = new() { Year = me.Today.Year - 1 > Row.Year ? me.Today.Year - 1 : me.Today.Year };
        Copy = new() { Year = me.Today.Year };
        return Page();
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(WhyNot);
        ModelState.KeepOnly(nameof(Check));
        CheckYear("Check.Year", Check.Year);
        if (!ModelState.IsValid)
            return this.Again();
        await life.CheckAsync(Row, Check, Version, ct);
        return this.Done(Say("Pemeriksaan tahunan tersimpan.", "Yearly check saved."), Address);
    }

    public async Task<IActionResult> OnPostCopyAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(WhyNot);
        ModelState.KeepOnly(nameof(Copy), nameof(Document));
        if (string.IsNullOrWhiteSpace(Copy.By))
            ModelState.AddModelError("Copy.By", Say("Sebutkan siapa yang meniru.", "Say who copied it."));
        CheckYear("Copy.Year", Copy.Year);
        await Document.CheckAsync(this, nameof(Document), intake, ct);
        if (!ModelState.IsValid)
        {
            await Document.KeepAsync(this, nameof(Document), db, intake, DocumentKind.Report, me.Today.Year, Row.AgencyId, ct);
            return this.Again();
        }
        await life.CopyAsync(Row, Replications, Copy, Document, ct);
        return this.Done(Say("Replikasi tercatat.", "Replication recorded."), Address);
    }

    public async Task<IActionResult> OnPostUncopyAsync([FromForm] int copy, CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Replications.FirstOrDefault(r => r.Id == copy) is not { } found)
            return NotFound();
        await life.UncopyAsync(Row, found, ct);
        return this.Done(Say("Replikasi dihapus.", "Replication removed."), Address);
    }

    public async Task<IActionResult> OnPostRetireAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(WhyNotRetired);
        ModelState.KeepOnly(nameof(Lesson));
        this.Refuses(Innovation.WhyNotReason(Lesson), nameof(Lesson));
        if (!ModelState.IsValid)
            return this.Again();
        await life.RetireAsync(Row, Lesson!, Version, ct);
        return this.Done(InnovationTexts.Retired, $"/register-inovasi/{InnovationId}");
    }

    private void CheckYear(string field, int? year)
    {
        if (year < Row.Year || year > me.Today.Year)
            ModelState.AddModelError(field, InnovationTexts.YearWithin(Row.Year, me.Today.Year));
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(InnovationId, ct) is not { IsPublic: true } row)
            return false;
        Row = row;
        Years = await db.InnovationYears.Where(y => y.InnovationId == InnovationId).OrderByDescending(y => y.Year).ToListAsync(ct);
        Replications = await db
            .Replications.Include(r => r.Document)
            .Where(r => r.InnovationId == InnovationId)
            .OrderBy(r => r.Year)
            .ToListAsync(ct);
        if (WhyNot is null)
            Documents = await Document.ItemsAsync(intake, me.Today.Year, ct);
        return true;
    }
}
