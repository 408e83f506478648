using Cerdas.Evaluating;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>One criterion's fields on a judge's sheet.</summary>
/// <param name="Closed">Nothing can be typed any more.</param>
public sealed record CriterionField(int At, Node Criterion, JudgeRow Row, bool Closed)
{
    public string Field => $"Rows[{At}].Score";
}
