using System.ComponentModel.DataAnnotations;
using Cerdas.Planning;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>A year of a programme: cumulative targets by quarter, money by source in rupiah.</summary>
public sealed record YearInput
{
    private const double Most = 1e15;

    public int Year { get; init; }

    [Label("Target TW I", "Target Q1"), Range(0, Most)]
    public decimal? Q1 { get; init; }

    [Label("Target TW II", "Target Q2"), Range(0, Most)]
    public decimal? Q2 { get; init; }

    [Label("Target TW III", "Target Q3"), Range(0, Most)]
    public decimal? Q3 { get; init; }

    [Label("Target TW IV (tahun)", "Target Q4 (year)"), Range(0, Most)]
    public decimal? Q4 { get; init; }

    [Label("APBD (Rp)", "APBD (Rp)"), Range(0, Most)]
    public decimal? Apbd { get; init; }

    [Label("APBN (Rp)", "APBN (Rp)"), Range(0, Most)]
    public decimal? Apbn { get; init; }

    [Label("CSR (Rp)", "CSR (Rp)"), Range(0, Most)]
    public decimal? Csr { get; init; }

    [Label("KPBU (Rp)", "KPBU (Rp)"), Range(0, Most)]
    public decimal? Kpbu { get; init; }

    [Label("Lainnya (Rp)", "Other (Rp)"), Range(0, Most)]
    public decimal? OtherSource { get; init; }

    public static YearInput Of(PlannedProgramme p, int year)
    {
        decimal? T(int quarter) => p.Targets.Find(t => t.Year == year && t.Quarter == quarter)?.Value;
        decimal? B(FundingSource source) => p.Budgets.Find(b => b.Year == year && b.Source == source)?.Amount;
        return new()
        {
            Year = year,
            Q1 = T(1),
            Q2 = T(2),
            Q3 = T(3),
            Q4 = T(4),
            Apbd = B(FundingSource.Apbd),
            Apbn = B(FundingSource.Apbn),
            Csr = B(FundingSource.Csr),
            Kpbu = B(FundingSource.Kpbu),
            OtherSource = B(FundingSource.Other),
        };
    }

    public void WriteTo(PlannedProgramme p)
    {
        foreach (var (quarter, value) in new[] { (1, Q1), (2, Q2), (3, Q3), (4, Q4) })
        {
            var target = p.Targets.Find(t => t.Year == Year && t.Quarter == quarter);
            if (value is not { } v)
                p.Targets.RemoveAll(t => t == target);
            else if (target is null)
                p.Targets.Add(
                    new Target
                    {
                        RegencyCode = p.RegencyCode,
                        Year = Year,
                        Quarter = quarter,
                        Value = v,
                    }
                );
            else
                target.Value = v;
        }
        foreach (
            var (source, amount) in new[]
            {
                (FundingSource.Apbd, Apbd),
                (FundingSource.Apbn, Apbn),
                (FundingSource.Csr, Csr),
                (FundingSource.Kpbu, Kpbu),
                (FundingSource.Other, OtherSource),
            }
        )
        {
            var budget = p.Budgets.Find(b => b.Year == Year && b.Source == source);
            if (amount is null)
                p.Budgets.RemoveAll(b => b == budget);
            else if (budget is null)
                p.Budgets.Add(
                    new Budget
                    {
                        RegencyCode = p.RegencyCode,
                        Year = Year,
                        Source = source,
                        Amount = amount.Value,
                    }
                );
            else
                budget.Amount = amount.Value;
        }
    }
}
