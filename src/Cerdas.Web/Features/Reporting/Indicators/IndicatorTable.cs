using Cerdas.Planning;

namespace Cerdas.Web.Features.Reporting.Indicators;

/// <summary>An indicator in one year.</summary>
/// <param name="Met">Null where that cannot be said.</param>
/// <param name="Percent">Of the target; null where that cannot be said.</param>
/// <param name="EvaluationId">The closed evaluation that gave the result.</param>
public sealed record IndicatorFigure(
    int Year,
    decimal? Target,
    decimal? Result,
    int? Decimals,
    string? Source,
    int? EvaluationId,
    bool? Met,
    decimal? Percent
)
{
    /// <summary>As an evaluation shows its index, else as it was typed.</summary>
    public string ResultText =>
        Result is null ? "–"
        : Decimals is { } decimals ? Format.Score(Result, decimals)
        : Format.Number(Result);

    public string TargetText => Target is null ? "–" : Format.Number(Target);

    public static IndicatorFigure Of(KeyIndicatorYear y, Direction direction) =>
        new(y.Year, y.Target, y.Result, y.Decimals, y.Source, y.EvaluationId, y.IsMet(direction), y.PercentOfTarget(direction));
}

/// <summary>An indicator with its years, those of the indicators it carries on among them.</summary>
public sealed record IndicatorLine(int Id, string Name, string Unit, Direction Direction, IReadOnlyList<IndicatorFigure> Years)
{
    /// <summary>Up to and with a year, the latest first.</summary>
    public IEnumerable<IndicatorFigure> UpTo(int year) => Years.Where(y => y.Year <= year).Reverse();
}

/// <summary>The indicators of a document.</summary>
/// <param name="Plan">Null where the regency has recorded none.</param>
public sealed record IndicatorTable(DevelopmentPlan? Plan, IReadOnlyList<IndicatorLine> Lines)
{
    /// <summary>Years of which any indicator says something.</summary>
    public IReadOnlyList<int> Years => field ??= [.. Lines.SelectMany(l => l.Years).Select(y => y.Year).Distinct().Order()];

    /// <summary>One a year; null where the indicator says nothing of it.</summary>
    public IEnumerable<IndicatorFigure?> CellsOf(IndicatorLine line) =>
        Years.Select(year => line.Years.FirstOrDefault(y => y.Year == year));
}
