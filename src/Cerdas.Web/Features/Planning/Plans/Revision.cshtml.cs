using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Plans;

[Needs(Permission.ReadLedger)]
public sealed class RevisionModel(CerdasDb db, PlanDesk plans, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int Number { get; init; }

    [FromQuery(Name = "hal")]
    public int Hal { get; init; } = 1;

    [BindProperty, Label("Dasar hukum", "Legal basis")]
    public int? LegalBasisId { get; set; }

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    public MasterplanRevision Revision { get; private set; } = null!;
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<PhaseRow> Phases { get; private set; } = [];
    public Paging Paging { get; private set; } = new(1, 0);
    public string? LegalTitle { get; private set; }
    public string? WhyNotAdopt { get; private set; }
    public IReadOnlyList<SelectListItem> LegalChoices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAdoptAsync(CancellationToken ct)
    {
        if (!me.May(Permission.EditPlan))
            return Forbid();
        if (await plans.FindAsync(Number, ct) is not { } revision)
            return NotFound();
        if (LegalBasisId is { } legal && !await db.LegalBases.AnyAsync(l => l.Id == legal, ct))
            return NotFound();
        await plans.AdoptAsync(revision, LegalBasisId, Version, ct);
        return this.Done(Say("Revisi ditetapkan.", "Revision adopted."), "/rencana");
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        if (!me.May(Permission.EditPlan))
            return Forbid();
        if (await plans.FindAsync(Number, ct) is not { } revision)
            return NotFound();
        await plans.DiscardAsync(revision, ct);
        return this.Done(Say("Rancangan dihapus.", "Draft discarded."), "/rencana");
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await plans.FindAsync(Number, ct) is not { } revision)
            return false;
        Revision = revision;
        var found = db.PlannedProgrammes.Where(p => p.RevisionId == revision.Id);
        Paging = new Paging(Hal, await found.CountAsync(ct));
        Rows = await found
            .OrderBy(p => p.Programme!.Code)
            .Skip(Paging.Skip)
            .Take(Paging.Size)
            .Select(p => new Row(
                p.ProgrammeId,
                p.Programme!.Code,
                p.Name,
                p.Owner!.ShortName,
                p.SubDimension!.NameId,
                p.SubDimension.NameEn,
                p.StartYear,
                p.EndYear,
                p.Budgets.Sum(b => b.Amount)
            ))
            .ToListAsync(ct);
        Phases = [.. (
                await found
                    .GroupBy(p => new
                    {
                        p.SubDimension!.Dimension!.NameId,
                        p.SubDimension.Dimension.NameEn,
                        p.SubDimension.Dimension.Order,
                        p.Phase,
                    })
                    .Select(g => new
                    {
                        g.Key.Order,
                        Row = new PhaseRow(
                            g.Key.NameId,
                            g.Key.NameEn,
                            g.Key.Phase,
                            g.Min(p => p.StartYear),
                            g.Max(p => p.EndYear),
                            g.Count()
                        ),
                    })
                    .ToListAsync(ct)
            ).OrderBy(g => g.Order).ThenBy(g => g.Row.Phase).Select(g => g.Row)];
        var legal = await db.LegalBases.OrderByDescending(l => l.Year).Select(l => new { l.Id, l.Title }).ToListAsync(ct);
        LegalTitle = legal.Find(l => l.Id == revision.LegalBasisId)?.Title;
        LegalChoices = [.. legal.Select(l => new SelectListItem(l.Title, $"{l.Id}"))];
        WhyNotAdopt = await plans.WhyNotAdoptableAsync(revision, ct);
        return true;
    }

    /// <summary>A dimension's programmes of one phase: the first and the last year, and how many they are.</summary>
    public sealed record PhaseRow(string NameId, string NameEn, Phase Phase, int From, int To, int Count);

    public sealed record Row(
        int ProgrammeId,
        string Code,
        string Name,
        string Agency,
        string PartId,
        string PartEn,
        int StartYear,
        int EndYear,
        decimal Budget
    );
}
