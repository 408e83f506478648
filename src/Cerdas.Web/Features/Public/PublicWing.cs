using System.Text.Json.Serialization;
using Cerdas.Web.Features.Public.Catalogue;
using Cerdas.Web.Features.Public.Citizens;
using Cerdas.Web.Features.Public.Maps;
using Cerdas.Web.Features.Public.National;
using Cerdas.Web.Features.Public.Portal;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Cerdas.Web.Features.Public;

/// <summary>What everybody sees without an account: portal, catalogue, maps, comparison, voices.</summary>
internal sealed class PublicWing : Wing
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<CatalogueReader>();
        services.AddScoped<AwardReader>();
        services.AddScoped<PublicAddresses>();
        services.AddScoped<ProgrammeReader>();
        services.AddScoped<CitizenDesk>();
        services.AddScoped<ModeratorDesk>();
        services.AddScoped<MapDesk>();
        services.AddScoped<ComparisonReader>();
    }

    public override void AddAddresses(PageConventionCollection pages) => pages.AddPageRoute("/Public/Portal/Index", "/daerah/{code}");

    public override void MapEndpoints(IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        app.MapPublicPhotos();
        app.MapFeed();
        app.MapSharedPictures();
        app.MapSignposts();
        app.MapLegalFiles();
        api.MapInnovations();
        api.MapMaps();
        api.MapNational();
        api.MapLegalBases();
    }

    public override IReadOnlyList<JsonSerializerContext> Shapes =>
        [CatalogueJson.Default, MapsJson.Default, NationalJson.Default, LegalJson.Default];
}
