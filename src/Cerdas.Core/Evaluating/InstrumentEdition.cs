using Cerdas.People;

namespace Cerdas.Evaluating;

/// <summary>An instrument made in the application from another: edited as a draft, immutable once published.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class InstrumentEdition : IBelongsToRegency, IVersioned
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }
    public required string InstrumentId { get; init; }
    public required string BasedOn { get; init; }

    /// <summary>The file, which always reads without faults.</summary>
    [ToldByHash]
    public required string Text { get; set; }
    public DateTime? PublishedAt { get; private set; }
    public int? PublishedById { get; private set; }
    public int Version { get; private set; }

    public string? WhyNotEdited => PublishedAt is null ? null : "instrument.published";

    public void Publish(Officer by, DateTime at)
    {
        RuleException.ThrowIf(WhyNotEdited);
        (PublishedAt, PublishedById) = (at, by.Id);
    }
}

/// <summary>The frozen record of a closed evaluation: its text, byte for byte.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class EvaluationFile : IBelongsToRegency
{
    public required int EvaluationId { get; init; }
    public required string RegencyCode { get; init; }

    [ToldByHash]
    public required string Text { get; init; }
}
