using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Plans;

[Needs(Permission.ReadLedger)]
public sealed class DifferenceModel(PlanDesk plans) : PageModel
{
    [FromRoute]
    public int Number { get; init; }

    public IReadOnlyList<ProgrammeDifference> Differences { get; private set; } = [];

    public int Count(PlanChange change) => Differences.Count(d => d.Change == change);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await plans.FindAsync(Number - 1, ct) is not { } former || await plans.FindAsync(Number, ct) is not { } latter)
            return NotFound();
        Differences = PlanDifference.Between(
            await plans.ProgrammesOf(former.Id).AsNoTracking().ToListAsync(ct),
            await plans.ProgrammesOf(latter.Id).AsNoTracking().ToListAsync(ct)
        );
        return Page();
    }

    public static string FieldName(PlanField field) =>
        field switch
        {
            PlanField.Name => Say("Nama", "Name"),
            PlanField.SubDimension => Say("Sub-dimensi", "Sub-dimension"),
            PlanField.Owner => Say("Pemilik", "Owner"),
            PlanField.Supporting => Say("Pendukung", "Supporting"),
            PlanField.Phase => Say("Jangka", "Phase"),
            PlanField.QuickWin => "Quick Win",
            PlanField.ActionPlan => Say("Rencana aksi", "Action plan"),
            PlanField.Mission => Say("Misi", "Mission"),
            PlanField.Years => Say("Tahun", "Years"),
            PlanField.Indicator => Say("Indikator", "Indicator"),
            PlanField.Unit => Say("Satuan", "Unit"),
            PlanField.Direction => Say("Arah", "Direction"),
            PlanField.Targets => Say("Target", "Targets"),
            PlanField.Budgets => Say("Anggaran", "Budgets"),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        };
}
