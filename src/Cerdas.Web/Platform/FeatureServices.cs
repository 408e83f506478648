using Cerdas.Web.Features.Achievements;

namespace Cerdas.Web.Platform;

/// <summary>The operations of the features, by hand: this list is their table of contents.</summary>
public static class FeatureServices
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddScoped<Ledger>();
    }
}
