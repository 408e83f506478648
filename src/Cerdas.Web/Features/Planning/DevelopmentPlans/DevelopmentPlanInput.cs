using System.ComponentModel.DataAnnotations;
using Cerdas.Planning;

namespace Cerdas.Web.Features.Planning.DevelopmentPlans;

/// <summary>A development plan as it is entered, with its missions.</summary>
public sealed record DevelopmentPlanInput : IValidatableObject
{
    private const int SpareRows = 3,
        FirstRows = 6,
        MostMissions = 50;

    [Label("Jenis", "Kind"), Required, EnumDataType(typeof(DevelopmentPlanKind))]
    public required DevelopmentPlanKind Kind { get; init; }

    [Label("Judul", "Title"), Required, StringLength(LegalBasis.TitleMax)]
    public required string Title { get; init; }

    [Label("Tahun mulai", "First year"), Required, Range(Period.FirstYear, Period.LastYear)]
    public required int? StartYear { get; init; }

    [Label("Tahun akhir", "Last year"), Required, Range(Period.FirstYear, Period.LastYear)]
    public required int? EndYear { get; init; }

    [MaxLength(MostMissions)]
    public List<MissionInput> Missions { get; init; } = [];
    public int Version { get; init; }

    /// <summary>The missions that say something, in the order of their numbers; one without a number follows the one before it.</summary>
    public IReadOnlyList<(MissionInput Row, int Number)> Written()
    {
        var (rows, last) = (new List<(MissionInput, int)>(), 0);
        foreach (var row in Missions.Where(m => !string.IsNullOrWhiteSpace(m.Text)))
            rows.Add((row, last = row.Number ?? last + 1));
        return rows;
    }

    public static DevelopmentPlanInput New(int year, int years) =>
        new()
        {
            Kind = DevelopmentPlanKind.MediumTerm,
            Title = "",
            StartYear = year,
            EndYear = year + years - 1,
            Missions = [.. Enumerable.Range(0, FirstRows).Select(_ => new MissionInput())],
        };

    public static DevelopmentPlanInput Of(DevelopmentPlan plan) =>
        new()
        {
            Kind = plan.Kind,
            Title = plan.Title,
            StartYear = plan.StartYear,
            EndYear = plan.EndYear,
            Version = plan.Version,
            Missions =
            [
                .. plan
                    .Missions.OrderBy(m => m.Number)
                    .Select(m => new MissionInput
                    {
                        Id = m.Id,
                        Number = m.Number,
                        Text = m.Text,
                    }),
                .. Enumerable.Range(0, SpareRows).Select(_ => new MissionInput()),
            ],
        };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (StartYear > EndYear)
            yield return new(
                Say("Tahun akhir tidak boleh mendahului tahun mulai.", "The last year may not lie before the first."),
                [nameof(EndYear)]
            );
        foreach (var same in Written().GroupBy(w => w.Number).Where(g => g.Count() > 1))
            yield return new(
                Say($"Nomor {same.Key} dipakai dua misi.", $"Two missions have the number {same.Key}."),
                [$"{nameof(Missions)}[{Missions.IndexOf(same.Last().Row)}].{nameof(MissionInput.Number)}"]
            );
    }
}

/// <summary>A mission as it is entered; emptied, it is taken out.</summary>
public sealed record MissionInput
{
    /// <summary>Null for a new one.</summary>
    public int? Id { get; init; }

    [Label("Nomor", "Number"), Range(1, 99)]
    public int? Number { get; init; }

    [Label("Misi", "Mission"), StringLength(Mission.TextMax)]
    public string? Text { get; init; }
}
