using System.ComponentModel.DataAnnotations;
using Cerdas.Planning;
using Cerdas.Reporting;

namespace Cerdas.Web.Features.Reporting.Realisations;

/// <summary>What an officer reports of a quarter. Output and money are cumulative from January to the quarter's end.</summary>
public sealed record ReportInput
{
    private const double MostMoney = 1e15,
        MostOutput = 1e12;

    [Label("Keadaan program", "State of the programme"), Required, EnumDataType(typeof(ProgrammeState))]
    public ProgrammeState ProgrammeState { get; init; } = ProgrammeState.NotStarted;

    [Label("Nilai keluaran sampai triwulan ini", "Output to the end of this quarter"), Range(0, MostOutput)]
    public decimal? Output { get; init; }

    [Label("Serapan APBD", "Spent from APBD"), Range(0, MostMoney)]
    public decimal? Apbd { get; init; }

    [Label("Serapan APBN", "Spent from APBN"), Range(0, MostMoney)]
    public decimal? Apbn { get; init; }

    [Label("Serapan CSR", "Spent from CSR"), Range(0, MostMoney)]
    public decimal? Csr { get; init; }

    [Label("Serapan KPBU", "Spent from KPBU"), Range(0, MostMoney)]
    public decimal? Kpbu { get; init; }

    [Label("Serapan sumber lain", "Spent from other sources"), Range(0, MostMoney)]
    public decimal? OtherSource { get; init; }

    [Label("Kendala", "Obstacle"), StringLength(Realisation.TextMax)]
    public string? Obstacle { get; init; }

    [Label("Langkah berikut", "Next step"), StringLength(Realisation.TextMax)]
    public string? NextStep { get; init; }

    /// <summary>Version of the report the form was made from; 0 for none yet.</summary>
    public int Version { get; init; }

    /// <summary>Token of the form: submitted twice it is one submission.</summary>
    public Guid Key { get; init; }

    public ReportedValues ToValues() => new(ProgrammeState, Output, Spent(), Clean(Obstacle), Clean(NextStep));

    private Dictionary<FundingSource, decimal> Spent() =>
        new (FundingSource Source, decimal? Amount)[]
        {
            (FundingSource.Apbd, Apbd),
            (FundingSource.Apbn, Apbn),
            (FundingSource.Csr, Csr),
            (FundingSource.Kpbu, Kpbu),
            (FundingSource.Other, OtherSource),
        }
            .Where(s => s.Amount is not null)
            .ToDictionary(s => s.Source, s => s.Amount!.Value);

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");

    public static ReportInput Of(Realisation? row) =>
        row is null
            ? new() { Key = Guid.NewGuid() }
            : new()
            {
                ProgrammeState = row.ProgrammeState,
                Output = row.Output,
                Obstacle = row.Obstacle,
                NextStep = row.NextStep,
                Version = row.Version,
                Key = Guid.NewGuid(),
                Apbd = From(row, FundingSource.Apbd),
                Apbn = From(row, FundingSource.Apbn),
                Csr = From(row, FundingSource.Csr),
                Kpbu = From(row, FundingSource.Kpbu),
                OtherSource = From(row, FundingSource.Other),
            };

    private static decimal? From(Realisation row, FundingSource source) => row.Spendings.Find(s => s.Source == source)?.Amount;

    /// <summary>Fields in which two reports differ: label, this one's value, the other's.</summary>
    public IEnumerable<(string Label, string Mine, string Theirs)> Differences(ReportInput other)
    {
        (string, string?, string?)[] fields =
        [
            (nameof(ProgrammeState), ProgrammeState.Name(), other.ProgrammeState.Name()),
            (nameof(Output), Text(Output), Text(other.Output)),
            (nameof(Apbd), Text(Apbd), Text(other.Apbd)),
            (nameof(Apbn), Text(Apbn), Text(other.Apbn)),
            (nameof(Csr), Text(Csr), Text(other.Csr)),
            (nameof(Kpbu), Text(Kpbu), Text(other.Kpbu)),
            (nameof(OtherSource), Text(OtherSource), Text(other.OtherSource)),
            (nameof(Obstacle), Clean(Obstacle), Clean(other.Obstacle)),
            (nameof(NextStep), Clean(NextStep), Clean(other.NextStep)),
        ];
        return fields.Where(f => f.Item2 != f.Item3).Select(f => (Words.LabelOf<ReportInput>(f.Item1), f.Item2 ?? "–", f.Item3 ?? "–"));
    }

    private static string? Text(decimal? value) => value is null ? null : Format.Number(value);
}
