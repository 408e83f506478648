using System.ComponentModel.DataAnnotations;

namespace Cerdas.Web.Features.Evaluating.Evaluations;

/// <summary>Who is to have a seat in the panel.</summary>
public sealed record SeatInput
{
    [Label("Nama", "Name"), Required, StringLength(Data.Account.NameMax)]
    public required string Name { get; init; }

    [Label("Surel", "E-mail"), Required, EmailAddress, StringLength(200)]
    public required string Email { get; init; }

    [Label("Instansi asal", "Institution"), StringLength(Data.Account.InstitutionMax)]
    public string? Institution { get; init; }

    [Label("Keahlian", "Expertise"), StringLength(Data.Account.ExpertiseMax)]
    public string? Expertise { get; init; }

    [Label("Ketua evaluator", "Chair of the panel")]
    public bool Chair { get; init; }
}
