using Cerdas.Innovating;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>What several pages show of an innovation.</summary>
internal static class InnovationShown
{
    public static IReadOnlyList<InnovationDocument> Photos(this Innovation innovation) => [.. innovation.Documents.Where(d => d.Photo)];

    /// <summary>Evidence that is no photo.</summary>
    public static IReadOnlyList<InnovationDocument> Papers(this Innovation innovation) => [.. innovation.Documents.Where(d => !d.Photo)];

    /// <summary>The step that returned it to the agency, while it is there.</summary>
    public static InnovationStep? Returned(this Innovation innovation) =>
        innovation.State == InnovationState.Returned ? innovation.Steps.LastOrDefault(s => s.Action == InnovationAction.Returned) : null;

    /// <summary>Agencies that work along, then the partners outside; null where there are none.</summary>
    public static string? PartnerNames(this Innovation innovation)
    {
        if (innovation.PartnerAgencies.Count == 0 && innovation.Partners is null)
            return null;
        return string.Join(", ", innovation.PartnerAgencies.Select(p => p.Agency?.ShortName).Append(innovation.Partners).OfType<string>());
    }
}
