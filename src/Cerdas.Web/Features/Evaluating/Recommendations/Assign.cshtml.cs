using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Evaluating.Recommendations;

/// <summary>Who follows a recommendation up, and until when.</summary>
[Needs(Permission.ManageEvaluations)]
public sealed class AssignModel(RecommendationDesk desk, CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int RecommendationId { get; init; }

    [BindProperty]
    public AssignInput Input { get; set; } = new();

    public string Text { get; private set; } = "";
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } row)
            return NotFound();
        Input = new()
        {
            OwnerId = row.OwnerId,
            DueOn = row.DueOn,
            Version = row.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } row)
            return NotFound();
        if (Input.OwnerId is { } owner && !Agencies.Any(a => a.Value == $"{owner}"))
            ModelState.AddModelError("Input.OwnerId", Say("OPD tidak dikenal.", "Unknown agency."));
        if (Input.DueOn is { } due && !Period.IsYear(due.Year))
            ModelState.AddModelError("Input.DueOn", Say("Tanggal tidak benar.", "Not a valid date."));
        if (!ModelState.IsValid)
            return this.Again();
        await desk.AssignAsync(row, Input, ct);
        return this.Done(
            Say("Penanggung jawab dan batas waktu tersimpan.", "Agency and due date saved."),
            $"/rekomendasi/{RecommendationId}"
        );
    }

    private async Task<Recommendation?> FindAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(RecommendationId, ct) is not { } row)
            return null;
        RuleException.ThrowIf(row.WhyNotAssigned(me.Officer));
        Text = row.Text;
        Agencies = await db
            .Agencies.Where(a => a.Active || a.Id == row.OwnerId)
            .OrderBy(a => a.ShortName)
            .Select(a => new SelectListItem(a.ShortName, a.Id.ToString()))
            .ToListAsync(ct);
        return row;
    }
}
