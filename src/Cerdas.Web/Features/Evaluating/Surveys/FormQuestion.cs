using Cerdas.Evaluating;

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
}
