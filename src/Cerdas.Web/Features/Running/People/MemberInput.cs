using System.ComponentModel.DataAnnotations;
using Cerdas.People;

namespace Cerdas.Web.Features.Running.People;

/// <summary>Who to invite, or what an account becomes.</summary>
public sealed record MemberInput
{
    [Label("Nama", "Name"), Required, StringLength(Data.Account.NameMax)]
    public required string Name { get; init; }

    [Label("Surel", "E-mail"), Required, EmailAddress, StringLength(200)]
    public required string Email { get; init; }

    [Label("Peran", "Role"), Required, EnumDataType(typeof(Role))]
    public required Role Role { get; init; }

    [Label("OPD", "Agency")]
    public int? AgencyId { get; init; }

    [Label("Instansi asal", "Institution"), StringLength(Data.Account.InstitutionMax)]
    public string? Institution { get; init; }

    [Label("Keahlian", "Expertise"), StringLength(Data.Account.ExpertiseMax)]
    public string? Expertise { get; init; }

    /// <summary>As it is kept: nothing is no words.</summary>
    public static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
