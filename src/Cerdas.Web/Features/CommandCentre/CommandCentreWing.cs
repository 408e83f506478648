using System.Text.Json.Serialization;
using Cerdas.Web.Features.CommandCentre.Screens;
using Cerdas.Web.Features.CommandCentre.Wall;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Cerdas.Web.Features.CommandCentre;

/// <summary>Wall screens: their scenes, their live stream.</summary>
internal sealed class CommandCentreWing : Wing
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<ScreenDesk>();
        services.AddScoped<WallReader>();
    }

    public override void AddAddresses(PageConventionCollection pages) =>
        pages.AddPageRoute("/CommandCentre/Screens/Edit", "/pengaturan/layar/baru");

    public override void MapEndpoints(IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        app.MapWall();
    }

    public override IReadOnlyList<JsonSerializerContext> Shapes => [WallJson.Default];
}
