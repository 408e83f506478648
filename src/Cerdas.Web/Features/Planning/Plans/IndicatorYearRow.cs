using Cerdas.Planning;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>A year on the form of an indicator.</summary>
public sealed record IndicatorYearRow(EditKeyIndicatorModel Page, int Index)
{
    // The fields are named from here, as they are on the page.
    public IndicatorInput Input => Page.Input;
    private IndicatorYearInput Year => Input.Years[Index];
    public int YearNumber => Year.Year;
    public bool IsTargetFixed => Page.IsTargetFixed(YearNumber);
    private KeyIndicatorYear? Stored => Page.Stored(YearNumber);

    /// <summary>The closed evaluation that gave the result.</summary>
    public int? EvaluationId => Stored?.EvaluationId;
    public string? Source => Stored?.Source;
    public string Target => Format.Number(Stored?.Target);
    public string Result => Stored?.Decimals is { } decimals ? Format.Score(Stored.Result, decimals) : Format.Number(Stored?.Result);

    /// <summary>Results that are read from elsewhere are not typed.</summary>
    public bool IsTyped => Input.ResultFrom == ResultSource.Typed;
}
