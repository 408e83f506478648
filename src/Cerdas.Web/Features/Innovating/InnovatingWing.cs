using System.Text.Json.Serialization;
using Cerdas.Web.Features.Innovating.Innovations;
using Cerdas.Web.Platform;

namespace Cerdas.Web.Features.Innovating;

/// <summary>The register of innovations: written, judged, counted, gathered into the dossier.</summary>
internal sealed class InnovatingWing : Wing
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<InnovationDesk>();
        services.AddScoped<InnovationTasks>();
        services.AddScoped<RegisterReader>();
        services.AddScoped<DetailsReader>();
        services.AddScoped<DraftDesk>();
        services.AddScoped<DraftFormReader>();
        services.AddScoped<LifeDesk>();
        services.AddScoped<JudgeDesk>();
        services.AddScoped<QuotaReader>();
        services.AddScoped<QuotaDesk>();
        services.AddScoped<DossierReader>();
        services.AddScoped<DossierDesk>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        app.MapPhotos();
        api.MapInnovationQuota();
    }

    public override IReadOnlyList<JsonSerializerContext> Shapes => [InnovationJson.Default];
}
