namespace Cerdas.Web.Features.Evaluating.Recommendations;

/// <summary>Who follows a recommendation up, and until when.</summary>
public sealed record AssignInput
{
    [Label("OPD penanggung jawab", "Agency responsible")]
    public int? OwnerId { get; init; }

    [Label("Batas waktu", "Due date")]
    public DateOnly? DueOn { get; init; }
    public int Version { get; init; }
}
