using Cerdas.People;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>One question: the agency's answer with its evidence, and the panel's checks.</summary>
[Needs(Permission.ReadEvaluations)]
public sealed class QuestionPageModel(QuestionReader questions, AnswerDesk answers) : PageOf<QuestionView>
{
    [FromRoute]
    public int EvaluationId { get; init; }

    [FromRoute]
    public string QuestionCode { get; init; } = "";

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    [BindProperty]
    public EvidenceInput Evidence { get; set; } = new();

    [BindProperty, Label("Sudah diwawancara", "Interviewed")]
    public bool Interviewed { get; set; }

    [BindProperty, Label("Bukti disetujui", "Evidence approved")]
    public bool Approved { get; set; }

    [BindProperty(Name = "version")]
    public int Version { get; set; }

    /// <summary>Somebody else saved first.</summary>
    public bool Conflict { get; private set; }
    public EvidenceOffer Offer { get; private set; } = EvidenceOffer.None;
    public IEnumerable<OfferedGroup> Offered => Offer.Groups(View, Evidence);
    private string Address => $"/evaluasi/{EvaluationId}/soal/{QuestionCode}";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input = AnswerInput.Of(View.Question);
        Evidence = Evidence with { Kind = View.FirstKind ?? Evidence.Kind };
        (Interviewed, Approved) = (View.Question.Interviewed, View.Question.Approved);
        Offer = await answers.OfferAsync(View, Evidence, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        RuleException.ThrowIf(View.WhyNot);
        if (!answers.Check(ModelState, View, Input, Evidence))
            return await AgainAsync(StatusCodes.Status422UnprocessableEntity, ct);
        if (await answers.TrySaveAsync(View, Input, Evidence, ct) is { } doubts)
            return this.Done(QuestionTexts.AnswerSaved(doubts), Address);
        (View, Conflict) = (await OpenAsync(ct) ?? View, true);
        return await AgainAsync(StatusCodes.Status409Conflict, ct);
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        await answers.CheckAsync(View.Open.Row, View.Question, Interviewed, Approved, Version, ct);
        return this.Done(Say("Pemeriksaan tersimpan.", "Checks saved."), Address);
    }

    protected override Task<QuestionView?> OpenAsync(CancellationToken ct) => questions.ReadAsync(EvaluationId, QuestionCode, ct);

    private async Task<IActionResult> AgainAsync(int status, CancellationToken ct)
    {
        await answers.KeepFilesAsync(View, Evidence, ct);
        Offer = await answers.OfferAsync(View, Evidence, ct);
        return this.Again(status);
    }
}
