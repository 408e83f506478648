using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>Writes what the masterplan rests on: legal bases, key performance indicators.</summary>
public sealed class FoundationDesk(CerdasDb db, DocumentIntake intake, CurrentOfficer me)
{
    public Task<LegalBasis?> LegalBasisAsync(int id, CancellationToken ct) => db.LegalBases.SingleOrDefaultAsync(l => l.Id == id, ct);

    /// <summary>The document an indicator is added to: the one asked for, else the latest.</summary>
    public Task<DevelopmentPlan?> DevelopmentPlanAsync(int? id, CancellationToken ct) =>
        db.DevelopmentPlans.Where(p => id == null || p.Id == id).OrderByDescending(p => p.StartYear).FirstOrDefaultAsync(ct);

    public Task<KeyIndicator?> KeyIndicatorAsync(int id, CancellationToken ct) =>
        db.KeyIndicators.Include(k => k.Years).Include(k => k.DevelopmentPlan).SingleOrDefaultAsync(k => k.Id == id, ct);

    /// <summary>What is wrong with an indicator of a document, each with its field.</summary>
    public async Task<IReadOnlyList<(string Field, string Text)>> FaultsAsync(
        DevelopmentPlan plan,
        int? id,
        IndicatorInput input,
        CancellationToken ct
    )
    {
        var (faults, name) = (new List<(string, string)>(), input.Name.Trim());
        if (await db.KeyIndicators.AnyAsync(k => k.DevelopmentPlanId == plan.Id && k.Name == name && k.Id != id, ct))
            faults.Add(("Input.Name", Say("IKU dengan nama ini sudah ada.", "There is an indicator of this name already.")));
        if (input.ResultFrom == ResultSource.Register && IndexChoices().All(i => i.Value != input.IndexCode))
            faults.Add(("Input.IndexCode", Say("Pilih indeksnya.", "Choose the index.")));
        return faults;
    }

    /// <summary>The indices that others publish.</summary>
    public static IEnumerable<SelectListItem> IndexChoices() =>
        ReferenceData.Read("external-indices.csv").Select(r => new SelectListItem(Say(r["name_id"], r["name_en"]), r["code"]));

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

    /// <param name="indicator">Null makes a new one.</param>
    public async Task SaveAsync(DevelopmentPlan plan, KeyIndicator? indicator, IndicatorInput input, CancellationToken ct)
    {
        var name = input.Name.Trim();
        if (indicator is null)
            db.Add(
                indicator = new KeyIndicator
                {
                    RegencyCode = me.RegencyCode,
                    DevelopmentPlanId = plan.Id,
                    Name = name,
                    Unit = input.Unit,
                    Direction = input.Direction,
                }
            );
        else
            db.ExpectVersion(indicator, input.Version);
        if (indicator.Id == 0 || !plan.IsAdopted)
            (indicator.Name, indicator.Unit, indicator.Direction) = (name, input.Unit.Trim(), input.Direction);
        (indicator.ResultFrom, indicator.IndexCode) = (
            input.ResultFrom,
            input.ResultFrom == ResultSource.Register ? input.IndexCode : null
        );
        foreach (var year in input.Years.Where(y => Period.IsYear(y.Year)).DistinctBy(y => y.Year))
            Write(plan, indicator, year);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// A target of an adopted document stays once it is there; a result is typed only where it is not read from elsewhere.
    /// </summary>
    private void Write(DevelopmentPlan plan, KeyIndicator indicator, IndicatorYearInput year)
    {
        var row = indicator.Years.Find(y => y.Year == year.Year);
        if (row is null && (year.Target ?? year.Result) is null)
            return;
        if (row is null)
            indicator.Years.Add(row = new KeyIndicatorYear { RegencyCode = me.RegencyCode, Year = year.Year });
        if (!plan.IsAdopted || row.Target is null)
            row.Target = year.Target;
        if (indicator.ResultFrom != ResultSource.Typed || row.EvaluationId is not null)
            return;
        (row.Result, row.Source) = (year.Result, string.IsNullOrWhiteSpace(year.Source) ? null : year.Source.Trim());
    }
}
