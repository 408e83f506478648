using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>A service whose users are asked.</summary>
public sealed record ServiceInput
{
    [Label("Dimensi", "Dimension"), Required]
    public required string DimensionCode { get; init; }

    [Label("Nama layanan", "Name of the service"), Required, StringLength(SurveyedService.NameMax)]
    public required string Name { get; init; }

    [Label("Jumlah pengguna", "Number of users"), Required, Range(1, 100_000_000)]
    public required int? Users { get; init; }

    [Label("Terbuka sampai", "Open until")]
    public DateOnly? OpenUntil { get; init; }

    [Label("Alasan tidak dihitung", "Why it is left out"), StringLength(Evaluation.ReasonMax)]
    public string? LeftOut { get; init; }
    public int Version { get; init; }

    /// <param name="service">Null for a new one.</param>
    public static ServiceInput Of(SurveyedService? service) =>
        new()
        {
            DimensionCode = service?.DimensionCode ?? "",
            Name = service?.Name ?? "",
            Users = service?.Users,
            OpenUntil = service?.OpenUntil,
            LeftOut = service?.LeftOut,
            Version = service?.Version ?? 0,
        };
}
