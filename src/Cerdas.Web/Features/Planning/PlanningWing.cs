using Cerdas.Web.Features.Planning.DevelopmentPlans;
using Cerdas.Web.Features.Planning.Plans;
using Cerdas.Web.Features.Planning.Programmes;
using Cerdas.Web.Features.Planning.Risks;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Cerdas.Web.Features.Planning;

/// <summary>The masterplan: RPJMD, revisions and programmes, quick wins and their risks.</summary>
internal sealed class PlanningWing : Wing
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<PlanDesk>();
        services.AddScoped<PlanReader>();
        services.AddScoped<RevisionReader>();
        services.AddScoped<ProgrammeFormReader>();
        services.AddScoped<ProgrammeReader>();
        services.AddScoped<FoundationDesk>();
        services.AddScoped<DevelopmentPlanDesk>();
        services.AddScoped<DevelopmentPlanReader>();
        services.AddScoped<RiskDesk>();
    }

    public override void AddAddresses(PageConventionCollection pages) => pages.AddPageRoute("/Planning/Risks/Edit", "/risiko/baru");
}
