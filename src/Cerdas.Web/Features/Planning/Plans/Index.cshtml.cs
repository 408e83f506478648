using System.ComponentModel.DataAnnotations;
using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>Everything the programme rests on: revisions, RPJMD, legal bases, key indicators.</summary>
[Needs(Permission.ReadLedger)]
public sealed class IndexModel(CerdasDb db, PlanDesk plans, CurrentOfficer me) : PageModel
{
    [BindProperty]
    public RevisionInput Input { get; set; } = null!;

    public IReadOnlyList<RevisionRow> Revisions { get; private set; } = [];
    public DevelopmentPlan? Plan { get; private set; }
    public IReadOnlyList<LegalBasis> Legal { get; private set; } = [];
    public IReadOnlyList<KeyIndicator> Indicators { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input = new() { EffectiveFromYear = me.Today.Year };
        await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!me.May(Permission.EditPlan))
            return Forbid();
        if (
            ModelState.IsValid
            && await db.Revisions.MaxAsync(r => (int?)r.EffectiveFromYear, ct) is { } former
            && Input.EffectiveFromYear < former
        )
            this.Refuses("plan.effective-before-former", "Input.EffectiveFromYear");
        if (!ModelState.IsValid)
        {
            await ShowAsync(ct);
            return this.Again();
        }
        var revision = await plans.StartAsync(Input.EffectiveFromYear!.Value, Input.Note, ct);
        return this.Done(Say("Rancangan revisi dibuat.", "Draft revision made."), $"/rencana/revisi/{revision.Number}");
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        Revisions = await db
            .Revisions.OrderByDescending(r => r.Number)
            .Select(r => new RevisionRow(r.Number, r.State, r.EffectiveFromYear, r.AdoptedOn, r.ClosedOn, r.Programmes.Count))
            .ToListAsync(ct);
        Plan = await db
            .DevelopmentPlans.Include(p => p.Missions)
            .AsNoTracking()
            .OrderByDescending(p => p.StartYear)
            .FirstOrDefaultAsync(ct);
        Legal = await db.LegalBases.AsNoTracking().OrderByDescending(l => l.Year).ThenBy(l => l.Number).ToListAsync(ct);
        Indicators = await db.KeyIndicators.Include(k => k.Years).AsNoTracking().OrderBy(k => k.Id).ToListAsync(ct);
    }

    public sealed record RevisionRow(
        int Number,
        RevisionState State,
        int EffectiveFromYear,
        DateOnly? AdoptedOn,
        DateOnly? ClosedOn,
        int Programmes
    );

    public sealed record RevisionInput
    {
        [Label("Berlaku mulai tahun", "In force from year"), Required, Range(Period.FirstYear, Period.LastYear)]
        public required int? EffectiveFromYear { get; init; }

        [Label("Catatan", "Note"), StringLength(MasterplanRevision.NoteMax)]
        public string? Note { get; init; }
    }
}
