using Cerdas.People;
using Cerdas.Presenting;
using Cerdas.Web.Data;

namespace Cerdas.Web.Platform;

/// <summary>Who asks, in which regency, and what day it is there. Filled once a request when the session is checked.</summary>
public sealed class CurrentOfficer(TimeProvider clock)
{
    private Officer? officer;

    public bool IsSignedIn => officer is not null;
    public Officer Officer => officer ?? throw new InvalidOperationException("Nobody is signed in.");
    public string RegencyName { get; private set; } = "";
    public string? AgencyName { get; private set; }
    public bool Demo { get; private set; }
    public bool TwoFactor { get; private set; }

    /// <summary>Colour and coat of arms of the regency in view; null where none is.</summary>
    public RegencyLook? Look { get; private set; }
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Code of the regency in view; every signed-in page needs one.</summary>
    public string RegencyCode => Officer.RegencyCode ?? throw new InvalidOperationException("No regency chosen.");
    public DateTime Now => clock.GetUtcNow().UtcDateTime;
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(Now, Zone));

    public bool May(Permission permission) => officer?.May(permission) == true;

    internal void Set(CerdasDb db, SessionRow row)
    {
        officer = new Officer(row.Id, row.Name, row.Role, row.RegencyCode, row.AgencyId);
        (RegencyName, AgencyName, Demo, TwoFactor) = (row.RegencyName ?? "", row.AgencyName, row.Demo, row.TwoFactor);
        Look = row.RegencyCode is null ? null : new RegencyLook(row.RegencyCode, row.Colour, row.Emblem);
        Zone = row.TimeZone is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(row.TimeZone);
        (db.Tenant, db.Actor) = (row.RegencyCode, officer);
    }
}

/// <summary>What the session check reads in its one query.</summary>
internal sealed record SessionRow(
    int Id,
    string Name,
    Role Role,
    string? RegencyCode,
    int? AgencyId,
    string? AgencyName,
    string? SecurityStamp,
    bool Active,
    bool DemoAccount,
    bool TwoFactor,
    string? RegencyName,
    bool Demo,
    string? TimeZone,
    string? Colour = null,
    string? Emblem = null
);
