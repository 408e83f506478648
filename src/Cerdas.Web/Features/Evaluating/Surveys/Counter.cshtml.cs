using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>
/// The form on a counter's tablet: each form drawn is another citizen's, and nothing of one is left for the next. Its link is for the
/// officers of the counter.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, FromHere, ResponseCache(NoStore = true)]
public sealed class CounterModel(SurveyDesk desk) : PageOf<OpenSurvey>
{
    private const int TokenLength = 32;

    [FromRoute]
    public Guid CounterKey { get; init; }

    [BindProperty]
    public Dictionary<string, string?> Answers { get; set; } = [];

    /// <summary>Whose form this is: the same form sent twice is one answer.</summary>
    [BindProperty]
    public string? Respondent { get; set; }

    [BindProperty(SupportsGet = true, Name = "tercatat")]
    public bool Recorded { get; set; }

    public IEnumerable<FormQuestion> Questions => FormQuestion.Of(View, Answers, ModelState);

    public void OnGet() => Respondent = AnonymousToken.New();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Recorded = false;
        if (Respondent is not { Length: TokenLength } token)
            Respondent = token = AnonymousToken.New();
        var given = FormQuestion.Read(View, Answers, ModelState);
        if (!ModelState.IsValid)
            return this.Again();
        if (!await desk.HasAnsweredAsync(View, token, ct) && !desk.Admits(View, atCounter: true, HttpContext.Connection.RemoteIpAddress))
        {
            ModelState.AddModelError("", SurveyTexts.TooManyAtOnce);
            return this.TooMany();
        }
        if (await desk.AnswerAsync(View, token, given, atCounter: true, ct))
            return LocalRedirect($"/survei/loket/{CounterKey}?tercatat=true");
        // The form of a citizen who has answered, filled in again: it is the next one's.
        ModelState.AddModelError("", SurveyTexts.FormOfFormer);
        ModelState.Remove(nameof(Respondent));
        Respondent = AnonymousToken.New();
        return this.Again(StatusCodes.Status409Conflict);
    }

    protected override Task<OpenSurvey?> OpenAsync(CancellationToken ct) => desk.FindAtCounterAsync(CounterKey, ct);
}
