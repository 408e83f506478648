using Cerdas.Web.Features.Home.MyWork;
using Cerdas.Web.Platform;

namespace Cerdas.Web.Features.Home;

/// <summary>What a person meets first: the work that waits for them.</summary>
internal sealed class HomeWing : Wing
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<DueReports>();
        services.AddScoped<WaitingTasks>();
        services.AddScoped<QuotaDue>();
    }
}
