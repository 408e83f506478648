using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>The public form. The only thing kept of the citizen is a random token in their browser, stored as a hash.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, FromHere, ResponseCache(NoStore = true)]
public sealed class FormModel(SurveyDesk desk) : PageOf<OpenSurvey>
{
    [FromRoute]
    public Guid Key { get; init; }

    [BindProperty]
    public Dictionary<string, string?> Answers { get; set; } = [];

    public bool Answered { get; private set; }

    public IEnumerable<FormQuestion> Questions => FormQuestion.Of(View, Answers, ModelState);

    public async Task OnGetAsync(CancellationToken ct) =>
        Answered = AnonymousToken.Of(Request, SurveyDesk.Cookie) is { } token && await desk.HasAnsweredAsync(View, token, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var given = FormQuestion.Read(View, Answers, ModelState);
        if (!ModelState.IsValid)
            return this.Again();
        var token = AnonymousToken.Of(Request, SurveyDesk.Cookie) ?? AnonymousToken.New();
        if (!await desk.HasAnsweredAsync(View, token, ct) && !desk.Admits(View, atCounter: false, HttpContext.Connection.RemoteIpAddress))
        {
            ModelState.AddModelError("", SurveyTexts.TooManyAtOnce);
            return this.TooMany();
        }
        if (!await desk.AnswerAsync(View, token, given, atCounter: false, ct))
        {
            ModelState.AddModelError("", SurveyTexts.AnsweredBefore);
            return this.Again(StatusCodes.Status409Conflict);
        }
        AnonymousToken.Keep(HttpContext, SurveyDesk.Cookie, token);
        return LocalRedirect($"/survei/{Key}");
    }

    protected override Task<OpenSurvey?> OpenAsync(CancellationToken ct) => desk.FindAsync(Key, ct);
}
