using Cerdas.People;
using Cerdas.Planning;
using Microsoft.AspNetCore.Identity;

namespace Cerdas.Web.Data;

/// <summary>
/// A person who signs in to one regency. Who serves several has an account in each, with the same address, each with its own role and
/// password: no regency's admin gets into the seat of another, or learns of it. Role, agency and activity are read again on every request,
/// so a change holds from the next one.
/// </summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class Account : IdentityUser<int>
{
    public const int NameMax = 120,
        InstitutionMax = 160,
        ExpertiseMax = 160;

    public required string Name { get; set; }

    /// <summary>
    /// Where an evaluator comes from. It goes with the person from panel to panel; each record keeps what it was at its close.
    /// </summary>
    public string? Institution { get; set; }

    /// <summary>What an evaluator knows about.</summary>
    public string? Expertise { get; set; }
    public required Role Role { get; set; }

    /// <summary>Null only for the national viewer.</summary>
    public string? RegencyCode { get; set; }
    public Regency? Regency { get; init; }
    public int? AgencyId { get; set; }
    public Agency? Agency { get; init; }
    public bool Active { get; set; } = true;

    /// <summary>Made by the demo with a known password: cannot sign in outside demo mode.</summary>
    public bool Demo { get; init; }

    [Untold]
    public override string? PasswordHash { get; set; }

    [Untold]
    public override string? SecurityStamp { get; set; }

    [Untold]
    public override string? ConcurrencyStamp { get; set; } = Guid.NewGuid().ToString();

    [Untold]
    public override string? NormalizedEmail { get; set; }

    [Untold]
    public override string? NormalizedUserName { get; set; }

    [Untold]
    public override int AccessFailedCount { get; set; }

    /// <summary>The last half minute whose code was used: no code is good twice.</summary>
    [Untold]
    public long? LastCodeStep { get; set; }

    /// <summary>
    /// Since when the password is one that was set by a link which others made: what the account decides waits until its person confirms
    /// it.
    /// </summary>
    public DateTime? UnconfirmedSince { get; set; }

    [Told("a change of how somebody is reached")]
    public override string? PhoneNumber { get; set; }

    /// <summary>What the account is called inside: an address may have one in each regency.</summary>
    public static string UserNameOf(string email, string? regencyCode) => regencyCode is null ? email : $"{email} {regencyCode}";

    public Officer ToOfficer() => new(Id, Name, Role, RegencyCode, AgencyId, UnconfirmedSince is not null);
}

/// <summary>An invitation by link. Only the hash of its token is kept; the link is shown once.</summary>
[Row(Audit.Whole, Figures.Stay)]
public sealed class Invitation : IBelongsToRegency
{
    public int Id { get; private set; }
    public required string RegencyCode { get; init; }

    [Told("who was invited")]
    public required string Email { get; init; }

    [Told("who was invited")]
    public required string Name { get; init; }
    public required Role Role { get; init; }
    public string? Institution { get; init; }
    public string? Expertise { get; init; }
    public int? AgencyId { get; init; }
    public Agency? Agency { get; init; }

    [Untold]
    public required string TokenHash { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public required int InvitedById { get; init; }
    public DateTime? AcceptedAt { get; set; }

    /// <summary>
    /// Who let the link set a new password for an account that decides: another admin, or the account itself. Null where nobody has.
    /// </summary>
    public int? ConsentedById { get; set; }
    public DateTime? ConsentedAt { get; set; }

    /// <summary>The evaluation in which the invited evaluator gets a seat on accepting.</summary>
    public int? EvaluationId { get; init; }
    public bool IsChair { get; init; }
}
