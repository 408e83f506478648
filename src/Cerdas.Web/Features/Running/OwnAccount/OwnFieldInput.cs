using System.ComponentModel.DataAnnotations;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>Where a person comes from and what they know.</summary>
public sealed record OwnFieldInput
{
    [Label("Instansi asal", "Institution"), StringLength(Data.Account.InstitutionMax)]
    public string? Institution { get; init; }

    [Label("Keahlian", "Expertise"), StringLength(Data.Account.ExpertiseMax)]
    public string? Expertise { get; init; }
}
