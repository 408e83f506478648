using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>Takes one answer out of a survey, with the reason.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class RemoveModel(ResponseDesk responses, CurrentOfficer me) : PageOf<ResponseView>
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [FromRoute]
    public int ServiceId { get; init; }

    [FromRoute]
    public int ResponseId { get; init; }

    [BindProperty]
    public RemovalInput Input { get; set; } = new() { Reason = "" };

    public string Back => $"/evaluasi/{EvaluationId}/survei/{ServiceId}/jawaban";
    public string At => Format.Moment(View.Row.At, me.Zone);

    public IActionResult OnGet() => View.WhyNot is null ? Page() : LocalRedirect(Back);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        RuleException.ThrowIf(View.WhyNot);
        if (!ModelState.IsValid)
            return this.Again();
        await responses.RemoveAsync(View, Input.Reason, ct);
        return this.Done(Say("Jawaban dihapus.", "Answer removed."), Back);
    }

    protected override Task<ResponseView?> OpenAsync(CancellationToken ct) =>
        responses.OpenOneAsync(EvaluationId, ServiceId, ResponseId, ct);

    public sealed record RemovalInput
    {
        [Label("Alasan", "Reason"), Required, StringLength(Evaluation.ReasonMax)]
        public required string Reason { get; init; }
    }
}
