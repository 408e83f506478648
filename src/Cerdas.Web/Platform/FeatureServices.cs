using Cerdas.Web.Features.Account;
using Cerdas.Web.Features.Achievements;
using Cerdas.Web.Features.Catalogue;
using Cerdas.Web.Features.Citizens;
using Cerdas.Web.Features.Documents;
using Cerdas.Web.Features.Evaluations;
using Cerdas.Web.Features.Innovations;
using Cerdas.Web.Features.Instruments;
using Cerdas.Web.Features.Maps;
using Cerdas.Web.Features.National;
using Cerdas.Web.Features.People;
using Cerdas.Web.Features.Plans;
using Cerdas.Web.Features.Realisations;
using Cerdas.Web.Features.Screens;
using Cerdas.Web.Features.Surveys;
using Cerdas.Web.Features.Uploads;
using Cerdas.Web.Features.Wall;

namespace Cerdas.Web.Platform;

/// <summary>The operations of the features, by hand: this list is their table of contents.</summary>
public static class FeatureServices
{
    public static void AddFeatures(this IServiceCollection services)
    {
        services.AddScoped<Ledger>();
        services.AddScoped<SignIn>();
        services.AddScoped<Membership>();
        services.AddScoped<DocumentIntake>();
        services.AddSingleton(s => new UploadStore(
            UploadStore.FolderOf(s.GetRequiredService<IConfiguration>()),
            s.GetRequiredService<TimeProvider>()
        ));
        services.AddScoped<RealisationDesk>();
        services.AddScoped<PlanDesk>();
        services.AddScoped<EvaluationDesk>();
        services.AddScoped<AnswerDesk>();
        services.AddScoped<BasisReader>();
        services.AddScoped<ScoreSheet>();
        services.AddScoped<RecordBuilder>();
        services.AddScoped<ResultReader>();
        services.AddScoped<PublicResults>();
        services.AddScoped<SurveyDesk>();
        services.AddScoped<InstrumentLibrary>();
        services.AddScoped<InnovationDesk>();
        services.AddScoped<InnovationTasks>();
        services.AddScoped<JudgeDesk>();
        services.AddScoped<QuotaReader>();
        services.AddScoped<DossierReader>();
        services.AddScoped<ScreenDesk>();
        services.AddScoped<WallReader>();
        services.AddSingleton<LedgerFeed>();
        services.AddHostedService(s => s.GetRequiredService<LedgerFeed>());
        services.AddScoped<MapDesk>();
        services.AddScoped<ComparisonReader>();
        services.AddScoped<CatalogueReader>();
        services.AddScoped<CitizenDesk>();
        services.AddSingleton<CitizenPace>();
    }
}
