using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>When and how a service's answers came in; what was taken out, and why.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class ResponsesModel(ResponseDesk responses, CurrentOfficer me) : PageOf<ResponsesView>
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [FromRoute]
    public int ServiceId { get; init; }

    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public string Address => $"/evaluasi/{EvaluationId}/survei/{ServiceId}/jawaban";

    public string Moment(DateTime at) => Format.Moment(at, me.Zone);

    public void OnGet() { }

    protected override Task<ResponsesView?> OpenAsync(CancellationToken ct) => responses.OpenAsync(EvaluationId, ServiceId, PageNumber, ct);
}
