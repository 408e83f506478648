using System.ComponentModel.DataAnnotations;
using Cerdas.Planning;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>The RPJMD with its missions, one a line.</summary>
public sealed record DevelopmentPlanInput : IValidatableObject
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

    public static DevelopmentPlanInput Of(DevelopmentPlan plan) =>
        new()
        {
            Title = plan.Title,
            StartYear = plan.StartYear,
            EndYear = plan.EndYear,
            Version = plan.Version,
            Missions = string.Join('\n', plan.Missions.OrderBy(m => m.Number).Select(m => m.Text)),
        };

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
                Say($"Satu misi paling panjang {Mission.TextMax} karakter.", $"A mission may have at most {Mission.TextMax} characters."),
                [nameof(Missions)]
            );
    }
}
