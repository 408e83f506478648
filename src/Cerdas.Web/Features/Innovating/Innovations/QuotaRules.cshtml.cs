using System.ComponentModel.DataAnnotations;
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
public sealed class QuotaRulesModel(CerdasDb db, CurrentOfficer me) : PageModel
{
    [BindProperty]
    public RuleInput Input { get; set; } = null!;

    public IReadOnlyList<QuotaRule> Rules { get; private set; } = [];
    public IReadOnlyDictionary<int, string> Names { get; private set; } = new Dictionary<int, string>();
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public IEnumerable<SelectListItem> Months =>
        Enumerable
            .Range(1, 12)
            .Select(m => new SelectListItem(System.Globalization.CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(m), $"{m}"));

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
            ModelState.AddModelError(
                "Input.FromYear",
                Say("Sudah ada aturan dari tahun ini; hapus dulu yang lama.", "There is a rule from this year already; remove it first.")
            );
        if (!ModelState.IsValid)
            return this.Again();
        db.Add(
            new QuotaRule
            {
                RegencyCode = me.RegencyCode,
                AgencyId = Input.AgencyId,
                FromYear = Input.FromYear!.Value,
                ToYear = Input.ToYear,
                Required = Input.Required!.Value,
                DueMonth = Input.DueMonth,
                Reason = Input.Reason.Trim(),
            }
        );
        await db.SaveChangesAsync(ct);
        return this.Done(Say("Aturan tersimpan.", "Rule saved."), "/register-inovasi/kuota/aturan");
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] int rule, [FromForm] int version, CancellationToken ct)
    {
        if (await db.QuotaRules.SingleOrDefaultAsync(r => r.Id == rule, ct) is not { } found)
            return NotFound();
        db.ExpectVersion(found, version);
        db.Remove(found);
        await db.SaveChangesAsync(ct);
        return this.Done(Say("Aturan dihapus.", "Rule removed."), "/register-inovasi/kuota/aturan");
    }

    private async Task OpenAsync(CancellationToken ct)
    {
        Rules = await db.QuotaRules.OrderByDescending(r => r.AgencyId == null).ThenByDescending(r => r.FromYear).ToListAsync(ct);
        Names = await db.Agencies.ToDictionaryAsync(a => a.Id, a => a.ShortName, ct);
        Agencies = await db.AgencyChoicesAsync(ct);
    }

    public sealed record RuleInput
    {
        [Label("OPD", "Agency")]
        public int? AgencyId { get; init; }

        [Label("Berlaku mulai tahun", "In force from"), Required, Range(Period.FirstYear, Period.LastYear)]
        public required int? FromYear { get; init; }

        [Label("Sampai tahun", "Until"), Range(Period.FirstYear, Period.LastYear)]
        public int? ToYear { get; init; }

        [Label("Jumlah wajib setahun", "Owed a year"), Required, Range(0, QuotaRule.RequiredMax)]
        public required int? Required { get; init; }

        [Label("Terlambat setelah akhir bulan", "Late after the end of"), Range(1, 12)]
        public int DueMonth { get; init; } = 12;

        [Label("Dasar atau alasan", "Basis or reason"), Required, StringLength(QuotaRule.ReasonMax)]
        public required string Reason { get; init; }
    }
}
