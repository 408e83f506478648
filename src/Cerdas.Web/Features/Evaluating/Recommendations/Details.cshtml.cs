using System.ComponentModel.DataAnnotations;
using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Evaluating.Recommendations;

/// <summary>One recommendation with its follow-up, and what the reader may do with it now.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class DetailsModel(RecommendationDesk desk, CerdasDb db, DocumentIntake intake, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int RecommendationId { get; init; }

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    [BindProperty, Label("Tindakan yang dilakukan", "What was done"), StringLength(Recommendation.TextMax)]
    public string? Text { get; set; }

    [BindProperty]
    public DocumentChoice Document { get; set; } = new();

    [BindProperty, Label("Catatan", "Note"), StringLength(Recommendation.TextMax)]
    public string? Note { get; set; }

    [BindProperty, Label("Alasan", "Reason"), StringLength(Recommendation.TextMax)]
    public string? Reason { get; set; }

    public Recommendation Row { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Documents { get; private set; } = [];
    public string EvaluationName => VisibleRecommendations.EvaluationName(Row.Evaluation!.Year, Row.Evaluation.Stage);
    public bool MayManage => Row.WhyNotAssigned(me.Officer) is null;

    /// <summary>Whether the reader may open documents: an evaluator sees their names alone.</summary>
    public bool MayOpen => me.Officer.Role != Role.Evaluator;
    public bool IsLate => Row.IsLate(me.Today);
    public string? WhyNotAct => Row.WhyNotAct(me.Officer);
    public string? WhyNotDecide => Row.WhyNotDecide(me.Officer);
    public string? WhyNotReopen => Row.WhyNotReopen(me.Officer);

    /// <summary>What keeps a reader who otherwise could from doing something now, in words.</summary>
    public IEnumerable<string> Hints
    {
        get
        {
            if (me.May(Permission.Report) && WhyNotAct is { } act)
                yield return Row.OwnerId is null && me.Officer.Role != Role.RegencyAdmin
                    ? Say("Belum ada OPD penanggung jawab.", "No agency is responsible yet.")
                    : Reasons.Text(act);
            if (me.May(Permission.Verify) && Row.State != RecommendationState.Closed && WhyNotDecide is { } decide)
                yield return Reasons.Text(decide);
        }
    }

    public string MomentOf(FollowUpStep step) => Format.Moment(step.At, me.Zone);

    public string Address => $"/rekomendasi/{RecommendationId}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) ? await FormAsync(ct) : NotFound();

    public async Task<IActionResult> OnPostActAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        var done = Say("Tindakan dilaporkan; menunggu verifikasi.", "Action reported; it awaits verification.");
        if (IsDone(RecommendationState.Reported, FollowUpKind.Action, Text))
            return this.Done(done, Address);
        if (WhyNotAct is null)
        {
            NeedsText(Text, nameof(Text));
            await Document.CheckAsync(this, nameof(Document), intake, ct);
            if (!ModelState.IsValid)
            {
                await Document.KeepAsync(this, nameof(Document), db, intake, DocumentKind.Report, me.Today.Year, Row.OwnerId, ct);
                return await AgainAsync(ct);
            }
        }
        await desk.ActAsync(Row, Text, Document, Version, ct);
        return this.Done(done, Address);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (!IsDone(RecommendationState.Closed, FollowUpKind.Verified, Note))
        {
            if (WhyNotDecide is null && !ModelState.IsValid)
                return await AgainAsync(ct);
            await desk.CloseAsync(Row, Note, Version, ct);
        }
        return this.Done(Say("Rekomendasi terverifikasi selesai.", "Recommendation verified and closed."), Address);
    }

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (!IsDone(RecommendationState.Open, FollowUpKind.Returned, Reason))
        {
            if (WhyNotDecide is null)
                NeedsText(Reason, nameof(Reason));
            if (WhyNotDecide is null && !ModelState.IsValid)
                return await AgainAsync(ct);
            await desk.ReturnAsync(Row, Reason, Version, ct);
        }
        return this.Done(Say("Tindakan dikembalikan kepada OPD.", "Action returned to the agency."), Address);
    }

    public async Task<IActionResult> OnPostReopenAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        if (!IsDone(RecommendationState.Open, FollowUpKind.Reopened, Reason))
        {
            if (WhyNotReopen is null)
                NeedsText(Reason, nameof(Reason));
            if (WhyNotReopen is null && !ModelState.IsValid)
                return await AgainAsync(ct);
            await desk.ReopenAsync(Row, Reason, Version, ct);
        }
        return this.Done(Say("Rekomendasi dibuka kembali.", "Recommendation reopened."), Address);
    }

    private void NeedsText(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            this.Refuses("recommendation.text-needed", field);
    }

    /// <summary>
    /// The second press of the same button: what it asks for is the last thing that this person did, from a form older than that.
    /// </summary>
    private bool IsDone(RecommendationState state, FollowUpKind kind, string? text) =>
        Row.Version != Version
        && Row.State == state
        && Row.Steps.LastOrDefault() is { } last
        && last.Kind == kind
        && last.ById == me.Officer.Id
        && last.Text == (text ?? "").Trim();

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await desk.OpenAsync(RecommendationId, ct) is not { } row)
            return false;
        Row = row;
        return true;
    }

    private async Task<PageResult> FormAsync(CancellationToken ct)
    {
        if (WhyNotAct is null)
            Documents = await Document.ItemsAsync(intake, me.Today.Year, ct);
        return Page();
    }

    private async Task<IActionResult> AgainAsync(CancellationToken ct)
    {
        var page = await FormAsync(ct);
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
