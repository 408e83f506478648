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

[Needs(Permission.EditPlan)]
public sealed class EditDevelopmentPlanModel(CerdasDb db, CurrentOfficer me) : PageModel
{
    [BindProperty]
    public PlanInput Input { get; set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) =>
        Input = await FindAsync(ct) is { } plan
            ? new()
            {
                Title = plan.Title,
                StartYear = plan.StartYear,
                EndYear = plan.EndYear,
                Version = plan.Version,
                Missions = string.Join('\n', plan.Missions.OrderBy(m => m.Number).Select(m => m.Text)),
            }
            : new()
            {
                Title = "",
                StartYear = me.Today.Year,
                EndYear = me.Today.Year + 4,
                Missions = "",
            };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.Again();
        var plan = await FindAsync(ct);
        if (plan is null)
            db.Add(
                plan = new DevelopmentPlan
                {
                    RegencyCode = me.RegencyCode,
                    Title = Input.Title,
                    StartYear = Input.StartYear!.Value,
                    EndYear = Input.EndYear!.Value,
                }
            );
        else
            db.ExpectVersion(plan, Input.Version);
        (plan.Title, plan.StartYear, plan.EndYear) = (Input.Title.Trim(), Input.StartYear!.Value, Input.EndYear!.Value);
        var lines = Input.Lines().ToList();
        foreach (var (index, text) in lines.Index())
        {
            if (plan.Missions.Find(m => m.Number == index + 1) is { } mission)
                mission.Text = text;
            else
                plan.Missions.Add(
                    new Mission
                    {
                        RegencyCode = me.RegencyCode,
                        Number = index + 1,
                        Text = text,
                    }
                );
        }
        var gone = plan.Missions.Where(m => m.Number > lines.Count).ToList();
        var goneIds = gone.Select(m => (int?)m.Id).ToList();
        if (await db.PlannedProgrammes.AnyAsync(p => goneIds.Contains(p.MissionId), ct))
        {
            ModelState.AddModelError(
                "Input.Missions",
                Say("Misi yang dirujuk program tidak dapat dihapus.", "A mission that programmes refer to cannot be removed.")
            );
            return this.Again();
        }
        gone.ForEach(m => plan.Missions.Remove(m));
        await db.SaveChangesAsync(ct);
        return this.Done(Say("RPJMD tersimpan.", "RPJMD saved."), "/rencana");
    }

    private Task<DevelopmentPlan?> FindAsync(CancellationToken ct) =>
        db.DevelopmentPlans.Include(p => p.Missions).OrderByDescending(p => p.StartYear).FirstOrDefaultAsync(ct);

    public sealed record PlanInput : IValidatableObject
    {
        [Label("Judul", "Title"), Required, StringLength(LegalBasis.TitleMax)]
        public required string Title { get; init; }

        [Label("Tahun mulai", "First year"), Required, Range(Period.FirstYear, Period.LastYear)]
        public required int? StartYear { get; init; }

        [Label("Tahun akhir", "Last year"), Required, Range(Period.FirstYear, Period.LastYear)]
        public required int? EndYear { get; init; }

        [Label("Misi", "Missions"), Required, StringLength(10_000)]
        public required string Missions { get; init; }
        public int Version { get; init; }

        public IEnumerable<string> Lines() => Missions.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (StartYear > EndYear)
                yield return new(
                    Say("Tahun akhir tidak boleh mendahului tahun mulai.", "The last year may not lie before the first."),
                    [nameof(EndYear)]
                );
            if (Lines().Any(l => l.Length > Mission.TextMax))
                yield return new(
                    Say(
                        $"Satu misi paling panjang {Mission.TextMax} karakter.",
                        $"A mission may have at most {Mission.TextMax} characters."
                    ),
                    [nameof(Missions)]
                );
        }
    }
}
