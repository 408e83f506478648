using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.People;

[Needs(Permission.ManagePeople)]
public sealed class EditModel(CerdasDb db, Membership members, CurrentOfficer me) : PageModel
{
    [BindProperty]
    public MemberInput Input { get; set; } = null!;

    [BindProperty, Label("Aktif (dapat masuk)", "Active (may sign in)")]
    public bool Active { get; set; }

    [BindProperty]
    public string Stamp { get; set; } = "";

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int accountId, CancellationToken ct)
    {
        if (await db.Officers.SingleOrDefaultAsync(u => u.Id == accountId, ct) is not { } account)
            return NotFound();
        Input = new()
        {
            Name = account.Name,
            Email = account.Email!,
            Role = account.Role,
            AgencyId = account.AgencyId,
            Institution = account.Institution,
            Expertise = account.Expertise,
        };
        (Active, Stamp) = (account.Active, account.ConcurrencyStamp!);
        Agencies = await db.AgencyChoicesAsync(me.Today, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int accountId, CancellationToken ct)
    {
        if (await db.Officers.SingleOrDefaultAsync(u => u.Id == accountId, ct) is not { } account)
            return NotFound();
        Agencies = await db.AgencyChoicesAsync(me.Today, ct);
        if (!ModelState.IsValid || this.Refuses(await members.WhyNotChangeAsync(account, Input, Active, ct), "Input.Role"))
            return this.Again();
        await members.ChangeAsync(account, Input, Active, Stamp, ct);
        return this.Done(Say("Tersimpan.", "Saved."), "/pengguna");
    }
}
