using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>How many innovations are owed from which year on, and exemptions of single agencies, each with its reason.</summary>
[Needs(Permission.ManageInnovations)]
public sealed class QuotaRulesModel(QuotaDesk desk, CurrentOfficer me) : PageModel
{
    private const string Address = "/register-inovasi/kuota/aturan";

    [BindProperty]
    public QuotaRuleInput Input { get; set; } = null!;

    public QuotaRulesView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input = new()
        {
            FromYear = me.Today.Year,
            Required = 3,
            Reason = "",
        };
        View = await desk.RulesAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        View = await desk.RulesAsync(ct);
        if (this.Accepts(View.FaultsOf(Input)) && View.Knows(Input))
            ModelState.AddModelError("Input.FromYear", QuotaTexts.RuleKnown);
        if (!ModelState.IsValid)
            return this.Again();
        await desk.AddAsync(Input, ct);
        return this.Done(Say("Aturan tersimpan.", "Rule saved."), Address);
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] int rule, [FromForm] int version, CancellationToken ct) =>
        await desk.RemoveAsync(rule, version, ct) ? this.Done(Say("Aturan dihapus.", "Rule removed."), Address) : NotFound();
}
