using System.ComponentModel.DataAnnotations;
using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>What became of an accepted innovation: the yearly check, who copied it, its end and the lesson.</summary>
[Needs(Permission.ReadInnovations)]
public sealed class LifeModel(InnovationDesk desk, DocumentIntake intake, CerdasDb db, CurrentOfficer me) : PageModel
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

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        Check = new() { Year = me.Today.Year - 1 > Row.Year ? me.Today.Year - 1 : me.Today.Year };
        Copy = new() { Year = me.Today.Year };
        return Page();
    }

    /// <summary>Nothing is ticked in advance: that it runs is said, not assumed.</summary>
    public IEnumerable<SelectListItem> RunningChoices =>
        [new(Say("ya, masih berjalan", "yes, still running"), "true"), new(Say("tidak berjalan lagi", "no longer running"), "false")];

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        RuleException.ThrowIf(WhyNot);
        ModelState.KeepOnly(nameof(Check));
        if (Check.Year is { } year && (year < Row.Year || year > me.Today.Year))
            ModelState.AddModelError(
                "Check.Year",
                Say($"Tahun {Row.Year} sampai {me.Today.Year}.", $"A year from {Row.Year} to {me.Today.Year}.")
            );
        if (!ModelState.IsValid)
            return this.Again();
        var known = await db.InnovationYears.SingleOrDefaultAsync(y => y.InnovationId == InnovationId && y.Year == Check.Year, ct);
        if (known is null)
            db.Add(
                known = new InnovationYear
                {
                    RegencyCode = Row.RegencyCode,
                    InnovationId = InnovationId,
                    Year = Check.Year!.Value,
                    Running = Check.Running!.Value,
                    ById = me.Officer.Id,
                    At = me.Now,
                }
            );
        (known.Running, known.Users, known.Note, known.ById, known.At) = (
            Check.Running!.Value,
            Check.Users,
            Texts.Clean(Check.Note),
            me.Officer.Id,
            me.Now
        );
        await desk.SaveAsync(Row, Version, ct);
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
        if (Copy.Year is { } year && (year < Row.Year || year > me.Today.Year))
            ModelState.AddModelError(
                "Copy.Year",
                Say($"Tahun {Row.Year} sampai {me.Today.Year}.", $"A year from {Row.Year} to {me.Today.Year}.")
            );
        await Document.CheckAsync(this, nameof(Document), db, intake, ct);
        if (!ModelState.IsValid)
        {
            await Document.KeepAsync(this, nameof(Document), db, intake, DocumentKind.Report, me.Today.Year, Row.AgencyId, ct);
            return this.Again();
        }
        var by = Copy.By!.Trim();
        if (!Replications.Any(r => r.By == by && r.Year == Copy.Year))
            db.Add(
                new Replication
                {
                    RegencyCode = Row.RegencyCode,
                    InnovationId = InnovationId,
                    By = by,
                    Year = Copy.Year!.Value,
                    Outside = Copy.Outside,
                    Document = await Document.TakeAsync(db, intake, null, DocumentKind.Report, me.Today.Year, Row.AgencyId, ct),
                }
            );
        await desk.SaveAsync(Row, Row.Version, ct);
        return this.Done(Say("Replikasi tercatat.", "Replication recorded."), Address);
    }

    public async Task<IActionResult> OnPostUncopyAsync([FromForm] int copy, CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Replications.FirstOrDefault(r => r.Id == copy) is not { } found)
            return NotFound();
        RuleException.ThrowIf(WhyNot);
        db.Remove(found);
        await desk.SaveAsync(Row, Row.Version, ct);
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
        Row.Retire(me.Officer, Lesson!, me.Now);
        await desk.SaveAsync(Row, Version, ct);
        return this.Done(
            Say("Inovasi dihentikan; pelajarannya tampil di katalog.", "Innovation retired; its lesson is in the catalogue."),
            $"/register-inovasi/{InnovationId}"
        );
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
            Documents = await Document.ItemsAsync(db, me.Today.Year, ct);
        return true;
    }

    public sealed record YearInput
    {
        [Label("Tahun", "Year"), Required]
        public int? Year { get; init; }

        [Label("Masih berjalan?", "Still running?"), Required]
        public bool? Running { get; init; }

        [Label("Pengguna tahun itu", "Users in that year"), Range(0, 300_000_000)]
        public int? Users { get; init; }

        [Label("Catatan", "Note"), StringLength(Innovation.ReasonMax)]
        public string? Note { get; init; }
    }

    public sealed record CopyInput
    {
        [Label("Siapa yang meniru", "Who copied it"), StringLength(Replication.ByMax)]
        public string? By { get; init; }

        [Label("Tahun", "Year"), Required]
        public int? Year { get; init; }

        [Label("Di luar daerah ini", "Outside this regency")]
        public bool Outside { get; init; }
    }
}
