using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>What a revision changes of the one before it.</summary>
[Needs(Permission.ReadLedger)]
public sealed class DifferenceModel(PlanDesk plans) : PageModel
{
    [FromRoute]
    public int Number { get; init; }

    public IReadOnlyList<ProgrammeDifference> Differences { get; private set; } = [];
    public string Summary => PlanTexts.Changes(Count(PlanChange.Added), Count(PlanChange.Removed), Count(PlanChange.Changed));

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

    private int Count(PlanChange change) => Differences.Count(d => d.Change == change);
}
