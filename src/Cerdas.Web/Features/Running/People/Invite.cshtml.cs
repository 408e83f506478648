using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Cerdas.Web.Features.Running.People;

[Needs(Permission.ManagePeople)]
public sealed class InviteModel(CerdasDb db, Membership members, LinkConsent consent, CurrentOfficer me) : PageModel
{
    [BindProperty]
    public MemberInput Input { get; set; } =
        new()
        {
            Name = "",
            Email = "",
            Role = Role.AgencyOfficer,
        };

    public override void OnPageHandlerExecuting(Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context) =>
        HttpContext.DoNotCompress(); // The link is a secret: see ADR 0013.

    public string? Link { get; private set; }

    /// <summary>The address has an account: the link sets a new password and nothing else.</summary>
    public bool Known { get; private set; }

    /// <summary>And it opens only with somebody else's consent.</summary>
    public bool Waits { get; private set; }
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        // Shown once: reloading the page neither shows the link again nor makes another.
        if (Request.Cookies.ContainsKey(PageExtensions.DoneCookie))
            (Link, Known, Waits) = (TempData["link"] as string, TempData["known"] is true, TempData["waits"] is true);
        Agencies = await db.AgencyChoicesAsync(me.Today, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Agencies = await db.AgencyChoicesAsync(me.Today, ct);
        if (!ModelState.IsValid || this.Refuses(await members.WhyNotAsync(Input.Role, Input.AgencyId, ct), "Input.AgencyId"))
            return this.Again();
        var account = await members.AccountOfAsync(Input.Email, ct);
        if (Membership.WhyNotInvited(account) is { } refusal)
        {
            ModelState.AddModelError("Input.Email", refusal);
            return this.Again();
        }
        var token = await members.InviteAsync(Input, ct);
        TempData["link"] = $"{Request.Scheme}://{Request.Host}/undangan/{token}";
        TempData["waits"] = await consent.WaitsAsync((await members.FindAsync(token, ct))!, ct);
        TempData["known"] = account is not null;
        return LocalRedirect("/pengguna/undang");
    }
}
