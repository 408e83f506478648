namespace Cerdas.Planning;

/// <summary>Where the results of an indicator are from.</summary>
public enum ResultSource
{
    /// <summary>Typed year by year, with a source; a closed evaluation that names the indicator fills its year.</summary>
    Typed = 1,

    /// <summary>The register of indices that others publish.</summary>
    Register,

    /// <summary>The achievement of the year, over all programmes.</summary>
    Achievement,
}

/// <summary>A key performance indicator (IKU) of a development plan: a target and a result a year.</summary>
/// <remarks>docs/rules.md P-07, P-12.</remarks>
[Row(Audit.Whole, Figures.Move)]
public sealed class KeyIndicator : IBelongsToRegency, IVersioned
{
    public const int NameMax = 200,
        UnitMax = 40,
        SourceMax = 300;

    public int Id { get; private set; }
    public required string RegencyCode { get; init; }

    /// <summary>The document it belongs to.</summary>
    public required int DevelopmentPlanId { get; init; }
    public DevelopmentPlan? DevelopmentPlan { get; init; }

    /// <summary>The indicator of the document before that this one carries on; its years are the history.</summary>
    public int? FormerId { get; init; }
    public KeyIndicator? Former { get; init; }
    public required string Name { get; set; }
    public required string Unit { get; set; }
    public required Direction Direction { get; set; }

    /// <summary>Where its results are from: typed here, or read from where they are known already.</summary>
    public ResultSource ResultFrom { get; set; } = ResultSource.Typed;

    /// <summary>Code of the index whose registered values are its results, where they are read from the register.</summary>
    [Told("the code of a published index")]
    public string? IndexCode { get; set; }
    public List<KeyIndicatorYear> Years { get; init; } = [];
    public int Version { get; private set; }

    /// <summary>The same indicator for the next document, without its years: those of this one are its history.</summary>
    public KeyIndicator CarryTo(int developmentPlanId) =>
        new()
        {
            RegencyCode = RegencyCode,
            DevelopmentPlanId = developmentPlanId,
            FormerId = Id,
            Name = Name,
            Unit = Unit,
            Direction = Direction,
            ResultFrom = ResultFrom,
            IndexCode = IndexCode,
        };
}

[Row(Audit.Whole, Figures.Move)]
public sealed class KeyIndicatorYear : IBelongsToRegency
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public int KeyIndicatorId { get; private set; }
    public required int Year { get; init; }
    public decimal? Target { get; set; }
    public decimal? Result { get; set; }
    public string? Source { get; set; }

    /// <summary>The closed evaluation that gave the result; then nobody types over it.</summary>
    public int? EvaluationId { get; private set; }

    /// <summary>Decimals the evaluation shows its index with; null for a typed result.</summary>
    public int? Decimals { get; private set; }

    /// <summary>The result is an evaluation's.</summary>
    /// <param name="shown">The index as it is shown.</param>
    public void FillFrom(int evaluationId, decimal? shown, int decimals, string source) =>
        (EvaluationId, Result, Decimals, Source) = (evaluationId, shown, decimals, source);

    /// <summary>
    /// Result in percent of the target, where more is better; where less is better, target in percent of the result. Null while either is
    /// missing, or the divisor is zero.
    /// </summary>
    public decimal? PercentOfTarget(Direction direction) =>
        (direction == Direction.Up ? (Result, Target) : (Target, Result)) is ({ } part, { } whole) && whole != 0
            ? part * 100m / whole
            : null;

    /// <summary>Whether the result meets the target; null while either is missing.</summary>
    public bool? IsMet(Direction direction) =>
        Target is null || Result is null ? null
        : direction == Direction.Up ? Result >= Target
        : Result <= Target;
}
