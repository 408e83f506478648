using System.ComponentModel.DataAnnotations;

namespace Cerdas.Web.Features.Planning.DevelopmentPlans;

/// <summary>The regulation that adopts a document, with its own date.</summary>
public sealed record AdoptionInput
{
    [Label("Ditetapkan dengan", "Adopted by"), Required]
    public int? LegalBasisId { get; init; }

    [Label("Tanggal penetapan", "Date of adoption"), Required]
    public DateOnly? On { get; init; }
}
