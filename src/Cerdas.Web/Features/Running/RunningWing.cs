using Cerdas.Web.Features.Running.Agencies;
using Cerdas.Web.Features.Running.Appearance;
using Cerdas.Web.Features.Running.Audit;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Running.OwnAccount;
using Cerdas.Web.Features.Running.People;
using Cerdas.Web.Features.Running.Regencies;
using Cerdas.Web.Features.Running.Settings;
using Cerdas.Web.Features.Running.Uploads;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Cerdas.Web.Features.Running;

/// <summary>Running the system: accounts and people, agencies, settings, appearance, uploads, audit.</summary>
internal sealed class RunningWing : Wing
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<SignIn>();
        services.AddScoped<TwoFactorDesk>();
        services.AddScoped<CurrentPassword>();
        services.AddScoped<OwnField>();
        services.AddScoped<ChoosableAccounts>();
        services.AddScoped<SessionEnd>();
        services.AddScoped<DocumentIntake>();
        services.AddScoped<DocumentReader>();
        services.AddScoped<DocumentUses>();
        services.AddScoped<AgencyDesk>();
        services.AddScoped<AppearanceDesk>();
        services.AddScoped<ReportingDatesDesk>();
        services.AddScoped<LinkConsent>();
        services.AddScoped<Membership>();
        services.AddScoped<RegencyReader>();
        services.AddScoped<AuditWords>();
        services.AddScoped<RowNames>();
        services.AddScoped<AuditReader>();
        services.AddSingleton<UploadStore>();
    }

    public override void AddAddresses(PageConventionCollection pages) =>
        pages.AddPageRoute("/Running/Agencies/Edit", "/pengaturan/opd/baru");

    public override void MapEndpoints(IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        app.MapOidc();
        app.MapDownload();
        app.MapUploads();
        app.MapLooks();
    }
}
