namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>What adopts a revision: by which decision, of which date; and that what it leaves open is meant.</summary>
public sealed record RevisionAdoption
{
    [Label("Dasar hukum", "Legal basis")]
    public int? LegalBasisId { get; init; }

    [Label("Tanggal penetapan", "Date of adoption")]
    public DateOnly? On { get; init; }

    [Label("Tetapkan walau belum lengkap", "Adopt though it is not complete")]
    public bool AsItIs { get; init; }
}
