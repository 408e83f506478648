using System.Globalization;
using Cerdas.Evaluating;
using Cerdas.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Cerdas.Web.Features.Evaluating.Surveys;

/// <summary>A question as a citizen sees it.</summary>
/// <param name="Error">What is wrong with the answer sent.</param>
/// <param name="Typed">The answer sent.</param>
public sealed record FormQuestion(Node Node, string? Error, string? Typed)
{
    public string Code => Node.Code;
    public string FieldId => $"jawab_{Code.Replace('.', '_')}";
    public string Label => Node.Label.Text();
    public IEnumerable<decimal> Steps => SurveyDesk.StepsOf(Node);
    public string Scale => SurveyTexts.Agreement(Format.Number(Node.Scale.Min), Format.Number(Node.Scale.Max));

    public static IEnumerable<FormQuestion> Of(OpenSurvey survey, IReadOnlyDictionary<string, string?> sent, ModelStateDictionary state) =>
        survey.Questions.Select(q => new FormQuestion(q, state.ErrorOf($"jawab.{q.Code}"), sent.GetValueOrDefault(q.Code)));

    /// <summary>The answers sent, each on a step of its scale; what is missing or lies beside it is an error of its question.</summary>
    public static IReadOnlyList<(string Code, decimal Value)> Read(
        OpenSurvey survey,
        IReadOnlyDictionary<string, string?> sent,
        ModelStateDictionary state
    )
    {
        var given = new List<(string, decimal)>();
        foreach (var question in survey.Questions)
            if (Number(sent.GetValueOrDefault(question.Code)) is { } value && SurveyDesk.StepsOf(question).Contains(value))
                given.Add((question.Code, value));
            else
                state.AddModelError($"jawab.{question.Code}", SurveyTexts.ChooseOne(question.Label.Text()));
        return given;
    }

    /// <summary>A button's value, the same in either language: it is not typed, and the language may change before it is sent.</summary>
    public static string ValueOf(decimal step) => step.ToString(CultureInfo.InvariantCulture);

    private static decimal? Number(string? typed) =>
        decimal.TryParse(typed, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
