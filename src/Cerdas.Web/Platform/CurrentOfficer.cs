using Cerdas.People;
using Cerdas.Presenting;

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

    /// <summary>Since when a password that was set by a link waits for this person's word.</summary>
    public DateTime? UnconfirmedSince { get; private set; }

    /// <summary>Colour and coat of arms of the regency in view; null where none is.</summary>
    public RegencyLook? Look { get; private set; }
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Code of the regency in view; every signed-in page needs one.</summary>
    public string RegencyCode => Officer.RegencyCode ?? throw new InvalidOperationException("No regency chosen.");
    public DateTime Now => clock.GetUtcNow().UtcDateTime;
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(Now, Zone));

    public bool May(Permission permission) => officer?.May(permission) == true;

    internal void Become(SessionRow row, RegencyInView? regency)
    {
        officer = new Officer(row.Id, row.Name, row.Role, regency?.Code, row.AgencyId, row.UnconfirmedSince is not null);
        (AgencyName, TwoFactor, UnconfirmedSince) = (row.AgencyName, row.TwoFactor, row.UnconfirmedSince);
        (RegencyName, Demo) = (regency?.Name ?? "", regency?.Demo ?? false);
        (Look, Zone) = (regency?.Look, regency?.Zone ?? TimeZoneInfo.Utc);
    }
}
