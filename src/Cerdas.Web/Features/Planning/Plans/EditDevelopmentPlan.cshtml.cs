using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>The regency's development plan (RPJMD) with its missions.</summary>
[Needs(Permission.EditPlan)]
public sealed class EditDevelopmentPlanModel(FoundationDesk foundations, CurrentOfficer me) : PageModel
{
    private const int YearsOfPlan = 5;

    [BindProperty]
    public DevelopmentPlanInput Input { get; set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) =>
        Input = await foundations.DevelopmentPlanAsync(ct) is { } plan
            ? DevelopmentPlanInput.Of(plan)
            : new()
            {
                Title = "",
                StartYear = me.Today.Year,
                EndYear = me.Today.Year + YearsOfPlan - 1,
                Missions = "",
            };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.Again();
        if (!await foundations.SaveAsync(Input, ct))
        {
            ModelState.AddModelError(
                "Input.Missions",
                Say("Misi yang dirujuk program tidak dapat dihapus.", "A mission that programmes refer to cannot be removed.")
            );
            return this.Again();
        }
        return this.Done(Say("RPJMD tersimpan.", "RPJMD saved."), "/rencana");
    }
}
