using System.Globalization;
using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>How many innovations are owed from which year on, and exemptions of single agencies, each with its reason.</summary>
[Needs(Permission.ManageInnovations)]
public sealed class QuotaRulesModel(QuotaDesk desk, CerdasDb db, CurrentOfficer me) : PageModel
{
    private const string Address = "/register-inovasi/kuota/aturan";
    private Dictionary<int, string> names = [];

    [BindProperty]
    public QuotaRuleInput Input { get; set; } = null!;

    public IReadOnlyList<QuotaRule> Rules { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public IEnumerable<SelectListItem> Months => Enumerable.Range(1, 12).Select(m => new SelectListItem(MonthName(m), $"{m}"));

    public static string MonthName(int month) => CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(month);

    /// <summary>The agency that a rule exempts; null where it holds for every agency.</summary>
    public string? NameOf(QuotaRule rule) => rule.AgencyId is { } id ? names[id] : null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input = new()
        {
            FromYear = me.Today.Year,
            Required = 3,
            Reason = "",
        };
        await OpenAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OpenAsync(ct);
        if (Input.AgencyId is { } agency && Agencies.All(a => a.Value != $"{agency}"))
            ModelState.AddModelError("Input.AgencyId", Say("OPD tidak dikenal.", "Unknown agency."));
        if (Input.FromYear is { } from)
            this.Refuses(QuotaRule.WhyNot(from, Input.ToYear), "Input.ToYear");
        if (ModelState.IsValid && Rules.Any(r => r.AgencyId == Input.AgencyId && r.FromYear == Input.FromYear))
            ModelState.AddModelError("Input.FromYear", QuotaTexts.RuleKnown);
        if (!ModelState.IsValid)
            return this.Again();
        await desk.AddAsync(Input, ct);
        return this.Done(Say("Aturan tersimpan.", "Rule saved."), Address);
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] int rule, [FromForm] int version, CancellationToken ct) =>
        await desk.RemoveAsync(rule, version, ct) ? this.Done(Say("Aturan dihapus.", "Rule removed."), Address) : NotFound();

    private async Task OpenAsync(CancellationToken ct)
    {
        Rules = await db.QuotaRules.OrderByDescending(r => r.AgencyId == null).ThenByDescending(r => r.FromYear).ToListAsync(ct);
        names = await db.Agencies.ToDictionaryAsync(a => a.Id, a => a.ShortName, ct);
        Agencies = await db.AgencyChoicesAsync(me.Today, ct);
    }
}
