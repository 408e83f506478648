using Cerdas.Web.Features.CommandCentre;
using Cerdas.Web.Features.Evaluating;
using Cerdas.Web.Features.Innovating;
using Cerdas.Web.Features.Planning;
using Cerdas.Web.Features.Public;
using Cerdas.Web.Features.Reporting;
using Cerdas.Web.Features.Running;
using Cerdas.Web.Platform;

namespace Cerdas.Web.Features;

/// <summary>All wings; each names its features in one file.</summary>
public static class Wings
{
    public static IReadOnlyList<Wing> All { get; } =
    [
        new PlanningWing(),
        new ReportingWing(),
        new EvaluatingWing(),
        new InnovatingWing(),
        new PublicWing(),
        new CommandCentreWing(),
        new RunningWing(),
    ];

    public static void AddFeatures(this IServiceCollection services)
    {
        foreach (var wing in All)
            wing.AddServices(services);
        services.ConfigureHttpJsonOptions(o =>
        {
            foreach (var (at, shape) in All.SelectMany(w => w.Shapes).Index())
                o.SerializerOptions.TypeInfoResolverChain.Insert(at, shape);
        });
    }

    public static void MapFeatures(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").AllowAnonymous();
        api.DescribeUnknownRegency();
        foreach (var wing in All)
            wing.MapEndpoints(app, api);
    }
}
