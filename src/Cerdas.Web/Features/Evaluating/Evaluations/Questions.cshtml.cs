using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>The questions with their agency, self score and three checks.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class QuestionsModel(QuestionReader questions, CurrentOfficer me) : PageOf<QuestionsView>
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [FromQuery(Name = "opd")]
    public int? Agency { get; init; }

    [FromQuery(Name = "belum")]
    public bool OnlyOpen { get; init; }

    public void OnGet() { }

    protected override Task<QuestionsView?> OpenAsync(CancellationToken ct)
    {
        // An officer comes for the questions of the own agency; the rest is one choice away.
        var agency = Request.Query.ContainsKey("opd") ? Agency : me.Officer.AgencyId;
        return questions.ListAsync(EvaluationId, agency, OnlyOpen, ct);
    }
}
