using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Planning.Risks;

/// <summary>A risk as it is written.</summary>
public sealed record RiskInput
{
    /// <summary>Asked for a new risk only.</summary>
    [Label("Program", "Programme")]
    public int? ProgrammeId { get; init; }

    [Label("Risiko", "Risk"), Required, StringLength(Risk.TextMax)]
    public required string Text { get; init; }

    [Label("Kemungkinan", "Likelihood"), Required, Range(RiskScale.Least, RiskScale.Most)]
    public required int? Likelihood { get; init; }

    [Label("Dampak", "Impact"), Required, Range(RiskScale.Least, RiskScale.Most)]
    public required int? Impact { get; init; }

    [Label("Mitigasi", "Mitigation"), Required, StringLength(Risk.TextMax)]
    public required string Mitigation { get; init; }

    [Label("OPD penanggung jawab", "Agency responsible"), Required]
    public required int? OwnerId { get; init; }
    public int Version { get; init; }

    /// <summary>A new one, by default of the agency of who writes it.</summary>
    public static RiskInput New(int? programmeId, int? ownerId) =>
        new()
        {
            ProgrammeId = programmeId,
            Text = "",
            Likelihood = null,
            Impact = null,
            Mitigation = "",
            OwnerId = ownerId,
        };

    public static RiskInput Of(Risk risk) =>
        new()
        {
            Text = risk.Text,
            Likelihood = risk.Likelihood,
            Impact = risk.Impact,
            Mitigation = risk.Mitigation,
            OwnerId = risk.OwnerId,
            Version = risk.Version,
        };
}
