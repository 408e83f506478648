using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.People;

[Needs(Permission.ManagePeople)]
public sealed class IndexModel(CerdasDb db, LinkConsent consent, CurrentOfficer me) : PageModel
{
    [FromQuery(Name = "hal")]
    public int PageNumber { get; init; } = 1;

    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public IReadOnlyList<Invitation> Invitations { get; private set; } = [];

    /// <summary>Ids of invitations that open only with the consent of somebody besides their maker.</summary>
    public IReadOnlySet<int> Waiting { get; private set; } = new HashSet<int>();
    public Paging Paging { get; private set; } = new(1, 0);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Paging = new Paging(PageNumber, await db.Officers.CountAsync(ct));
        Rows = await db
            .Officers.OrderBy(u => u.Name)
            .Skip(Paging.Skip)
            .Take(Paging.Size)
            .Select(u => new Row(u.Id, u.Name, u.Email!, u.Role, u.Agency!.ShortName, u.Active, u.TwoFactorEnabled))
            .ToListAsync(ct);
        Invitations = await db
            .Invitations.Where(i => i.AcceptedAt == null && i.ExpiresAt > me.Now)
            .OrderBy(i => i.Name)
            .AsNoTracking()
            .Take(Paging.Size)
            .ToListAsync(ct);
        Waiting = await consent.WaitingAsync(Invitations, ct);
    }

    public async Task<IActionResult> OnPostConsentAsync(int invitationId, CancellationToken ct) =>
        await consent.GiveAsync(invitationId, ct)
            ? this.Done(Say("Tautan disetujui.", "Consent given to the link."), "/pengguna")
            : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(int invitationId, [FromServices] Membership members, CancellationToken ct)
    {
        await members.WithdrawAsync(invitationId, ct);
        return this.Done(Say("Undangan ditarik.", "Invitation withdrawn."), "/pengguna");
    }

    public sealed record Row(int Id, string Name, string Email, Role Role, string? Agency, bool Active, bool TwoFactor);
}
