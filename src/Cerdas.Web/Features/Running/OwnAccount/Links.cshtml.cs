using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.OwnAccount;

/// <summary>Links that others made to this account's password: let, refused, and confirmed once one was used.</summary>
[Needs(Permission.OwnAccount)]
public sealed class LinksModel(LinkConsent consent, CurrentOfficer me) : PageModel
{
    private const string Address = "/akun/tautan";

    public IReadOnlyList<Invitation> Links { get; private set; } = [];

    /// <summary>By whom the password was set; empty where nothing waits to be confirmed.</summary>
    public string SetByLink { get; private set; } = "";

    public string UntilOf(Invitation link) => Format.Moment(link.ExpiresAt, me.Zone);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Links = await consent.ForMeAsync(ct);
        if (me.UnconfirmedSince is not { } since)
            return;
        var (by, with) = await consent.LastAsync(ct) ?? ("–", "–");
        SetByLink = PeopleTexts.SetByLink(Format.Moment(since, me.Zone), by, with);
    }

    public async Task<IActionResult> OnPostConsentAsync([FromForm] int invitationId, CancellationToken ct) =>
        await consent.GiveAsync(invitationId, ct) ? this.Done(Say("Tautan diizinkan.", "The link is let."), Address) : NotFound();

    public async Task<IActionResult> OnPostRefuseAsync([FromForm] int invitationId, CancellationToken ct)
    {
        await consent.RefuseAsync(invitationId, ct);
        return this.Done(Say("Tautan ditolak dan dihapus.", "The link is refused and gone."), Address);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        await consent.ConfirmAsync(ct);
        return this.Done(Say("Ditegaskan; keputusan Anda tidak beku lagi.", "Confirmed; what you decide is frozen no more."), Address);
    }
}
