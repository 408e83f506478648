using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>Writes what the masterplan rests on: the RPJMD with its missions, legal bases, key performance indicators.</summary>
public sealed class FoundationDesk(CerdasDb db, DocumentIntake intake, CurrentOfficer me)
{
    private const int YearsOfPlan = 5;

    public Task<LegalBasis?> LegalBasisAsync(int id, CancellationToken ct) => db.LegalBases.SingleOrDefaultAsync(l => l.Id == id, ct);

    /// <summary>The latest.</summary>
    public Task<DevelopmentPlan?> DevelopmentPlanAsync(CancellationToken ct) =>
        db.DevelopmentPlans.Include(p => p.Missions).OrderByDescending(p => p.StartYear).FirstOrDefaultAsync(ct);

    public Task<KeyIndicator?> KeyIndicatorAsync(int id, CancellationToken ct) =>
        db.KeyIndicators.Include(k => k.Years).SingleOrDefaultAsync(k => k.Id == id, ct);

    public Task<bool> HasOtherIndicatorAsync(string name, int? id, CancellationToken ct) =>
        db.KeyIndicators.AnyAsync(k => k.Name == name && k.Id != id, ct);

    /// <summary>The years of the latest RPJMD; without one, five from now on.</summary>
    public async Task<IEnumerable<int>> YearsAsync(CancellationToken ct)
    {
        var plan = await db
            .DevelopmentPlans.OrderByDescending(p => p.StartYear)
            .Select(p => new { p.StartYear, p.EndYear })
            .FirstOrDefaultAsync(ct);
        return plan is null
            ? Enumerable.Range(me.Today.Year, YearsOfPlan)
            : Enumerable.Range(plan.StartYear, plan.EndYear - plan.StartYear + 1);
    }

    public string? WhyNotFile(IFormFile file) => intake.WhyNot(file);

    /// <param name="legal">Null makes a new one.</param>
    /// <param name="file">Its text; takes the place of the former file.</param>
    public async Task SaveAsync(LegalBasis? legal, LegalInput input, IFormFile? file, CancellationToken ct)
    {
        if (legal is null)
            db.Add(
                legal = new LegalBasis
                {
                    RegencyCode = me.RegencyCode,
                    Kind = input.Kind,
                    Number = input.Number,
                    Year = input.Year!.Value,
                    Title = input.Title,
                }
            );
        else
            db.ExpectVersion(legal, input.Version);
        (legal.Kind, legal.Number, legal.Year, legal.Title) = (input.Kind, input.Number.Trim(), input.Year!.Value, input.Title.Trim());
        if (file is not null)
            db.Entry(legal).Reference(l => l.Document).CurrentValue = await intake.TakeAsync(
                file,
                input.Title,
                DocumentKind.Decree,
                legal.Year,
                null,
                ct
            );
        await db.SaveChangesAsync(ct);
    }

    /// <returns>False where a mission would go that programmes refer to; nothing is saved then.</returns>
    public async Task<bool> SaveAsync(DevelopmentPlanInput input, CancellationToken ct)
    {
        var plan = await DevelopmentPlanAsync(ct);
        if (plan is null)
            db.Add(
                plan = new DevelopmentPlan
                {
                    RegencyCode = me.RegencyCode,
                    Title = input.Title,
                    StartYear = input.StartYear!.Value,
                    EndYear = input.EndYear!.Value,
                }
            );
        else
            db.ExpectVersion(plan, input.Version);
        (plan.Title, plan.StartYear, plan.EndYear) = (input.Title.Trim(), input.StartYear!.Value, input.EndYear!.Value);
        var lines = input.Lines().ToList();
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
            return false;
        gone.ForEach(m => plan.Missions.Remove(m));
        await db.SaveChangesAsync(ct);
        return true;
    }

    /// <param name="indicator">Null makes a new one.</param>
    public async Task SaveAsync(KeyIndicator? indicator, IndicatorInput input, CancellationToken ct)
    {
        var name = input.Name.Trim();
        if (indicator is null)
            db.Add(
                indicator = new KeyIndicator
                {
                    RegencyCode = me.RegencyCode,
                    Name = name,
                    Unit = input.Unit,
                    Direction = input.Direction,
                }
            );
        else
            db.ExpectVersion(indicator, input.Version);
        (indicator.Name, indicator.Unit, indicator.Direction) = (name, input.Unit.Trim(), input.Direction);
        foreach (var year in input.Years.Where(y => Period.IsYear(y.Year)).DistinctBy(y => y.Year))
        {
            var row = indicator.Years.Find(y => y.Year == year.Year);
            if (row is null && (year.Target ?? year.Result) is null)
                continue;
            if (row is null)
                indicator.Years.Add(row = new KeyIndicatorYear { RegencyCode = me.RegencyCode, Year = year.Year });
            var source = string.IsNullOrWhiteSpace(year.Source) ? null : year.Source.Trim();
            (row.Target, row.Result, row.Source) = (year.Target, year.Result, source);
        }
        await db.SaveChangesAsync(ct);
    }
}
