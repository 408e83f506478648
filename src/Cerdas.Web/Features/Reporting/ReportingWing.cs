using System.Text.Json.Serialization;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Reporting.Indicators;
using Cerdas.Web.Features.Reporting.Realisations;
using Cerdas.Web.Platform;

namespace Cerdas.Web.Features.Reporting;

/// <summary>What agencies report each quarter, the evidence, who verified it, and the achievement that follows.</summary>
internal sealed class ReportingWing : Wing
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<Ledger>();
        services.AddScoped<MoneyReader>();
        services.AddSingleton<KeptLedgers>();
        services.AddScoped<IndicatorReader>();
        services.AddScoped<DataAgeReader>();
        services.AddScoped<RealisationDesk>();
        services.AddScoped<RealisationReader>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        api.MapAchievements();
        api.MapBreakdowns();
        api.MapIndicators();
    }

    public override IReadOnlyList<JsonSerializerContext> Shapes => [WireJson.Default, BreakdownJson.Default, IndicatorsJson.Default];
}
