using System.Globalization;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>The public form. The only thing kept of the citizen is a random token in their browser, stored as a hash.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
public sealed class FormModel(SurveyDesk desk) : PageModel
{
    [FromRoute]
    public Guid Key { get; init; }

    [BindProperty]
    public Dictionary<string, string?> Answers { get; set; } = [];

    public OpenSurvey Survey { get; private set; } = null!;
    public bool Answered { get; private set; }

    public IEnumerable<FormQuestion> Questions =>
        Survey.Questions.Select(q => new FormQuestion(q, ModelState.ErrorOf($"jawab.{q.Code}"), Answers.GetValueOrDefault(q.Code)));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Key, ct) is not { } survey)
            return NotFound();
        Survey = survey;
        Answered = AnonymousToken.Of(Request, SurveyDesk.Cookie) is { } token && await desk.HasAnsweredAsync(survey, token, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await desk.FindAsync(Key, ct) is not { } survey)
            return NotFound();
        Survey = survey;
        var given = new List<(string, decimal)>();
        foreach (var question in survey.Questions)
            if (Read(Answers.GetValueOrDefault(question.Code)) is { } value && SurveyDesk.StepsOf(question).Contains(value))
                given.Add((question.Code, value));
            else
                ModelState.AddModelError(
                    $"jawab.{question.Code}",
                    Say($"Pilih satu nilai untuk “{question.Label.Text()}”.", $"Choose a value for “{question.Label.Text()}”.")
                );
        if (!ModelState.IsValid)
            return this.Again();
        var token = AnonymousToken.Of(Request, SurveyDesk.Cookie) ?? AnonymousToken.New();
        if (!await desk.HasAnsweredAsync(survey, token, ct) && !desk.Admits(survey, HttpContext.Connection.RemoteIpAddress))
        {
            ModelState.AddModelError("", SurveyTexts.TooManyAtOnce);
            return this.TooMany();
        }
        await desk.AnswerAsync(survey, token, given, ct);
        AnonymousToken.Keep(HttpContext, SurveyDesk.Cookie, token);
        return LocalRedirect($"/survei/{Key}");
    }

    private static decimal? Read(string? typed) =>
        decimal.TryParse(typed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.CurrentCulture, out var value)
            ? value
            : null;
}
