using System.Text.Json.Serialization;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Features.Evaluating.Indices;
using Cerdas.Web.Features.Evaluating.Instruments;
using Cerdas.Web.Features.Evaluating.Recommendations;
using Cerdas.Web.Features.Evaluating.Surveys;
using Cerdas.Web.Platform;

namespace Cerdas.Web.Features.Evaluating;

/// <summary>Instruments, evaluations with their panels and surveys, recommendations, figures of others.</summary>
internal sealed class EvaluatingWing : Wing
{
    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<InstrumentLibrary>();
        services.AddScoped<EvaluationDesk>();
        services.AddScoped<PanelDesk>();
        services.AddScoped<AnswerDesk>();
        services.AddScoped<GivenDesk>();
        services.AddScoped<FindingsDesk>();
        services.AddScoped<DetailsReader>();
        services.AddScoped<QuestionReader>();
        services.AddScoped<FormerReader>();
        services.AddScoped<SheetReader>();
        services.AddScoped<SpreadReader>();
        services.AddScoped<BasisReader>();
        services.AddScoped<ScoreSheet>();
        services.AddScoped<RecordBuilder>();
        services.AddScoped<ResultReader>();
        services.AddScoped<PublicResults>();
        services.AddScoped<SurveyDesk>();
        services.AddScoped<ServiceDesk>();
        services.AddScoped<ResponseDesk>();
        services.AddScoped<RecommendationDesk>();
        services.AddScoped<RecommendationReader>();
        services.AddScoped<FigureDesk>();
    }

    public override void MapEndpoints(IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        app.MapRecords();
        app.MapInstrumentFiles();
        api.MapInstruments();
        api.MapEvaluations();
    }

    public override IReadOnlyList<JsonSerializerContext> Shapes => [InstrumentJson.Default, EvaluationJson.Default];
}
