using System.ComponentModel.DataAnnotations;
using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Agencies;

[Needs(Permission.ManageRegency)]
public sealed class EditModel(CerdasDb db, CurrentOfficer me) : PageModel
{
    [FromRoute]
    public int? AgencyId { get; init; }

    [BindProperty]
    public AgencyInput Input { get; set; } = new() { Name = "", ShortName = "" };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (AgencyId is null)
            return Page();
        if (await db.Agencies.SingleOrDefaultAsync(a => a.Id == AgencyId, ct) is not { } agency)
            return NotFound();
        Input = new()
        {
            Name = agency.Name,
            ShortName = agency.ShortName,
            Active = agency.Active,
            Version = agency.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var agency = AgencyId is null ? null : await db.Agencies.SingleOrDefaultAsync(a => a.Id == AgencyId, ct);
        if (AgencyId is not null && agency is null)
            return NotFound();
        var shortName = Input.ShortName.Trim();
        if (await db.Agencies.AnyAsync(a => a.ShortName == shortName && a.Id != AgencyId, ct))
            ModelState.AddModelError("Input.ShortName", Say("Singkatan ini sudah dipakai.", "This short name is taken."));
        if (!ModelState.IsValid)
            return this.Again();
        if (agency is null)
            db.Add(
                agency = new Agency
                {
                    RegencyCode = me.RegencyCode,
                    Name = Input.Name,
                    ShortName = shortName,
                }
            );
        else
            db.ExpectVersion(agency, Input.Version);
        (agency.Name, agency.ShortName, agency.Active) = (Input.Name.Trim(), shortName, Input.Active);
        await db.SaveChangesAsync(ct);
        return this.Done(Say("OPD tersimpan.", "Agency saved."), "/pengaturan/opd");
    }

    public sealed record AgencyInput
    {
        [Label("Singkatan", "Short name"), Required, StringLength(Agency.ShortNameMax)]
        public required string ShortName { get; init; }

        [Label("Nama lengkap", "Full name"), Required, StringLength(Agency.NameMax)]
        public required string Name { get; init; }

        [Label("Aktif", "Active")]
        public bool Active { get; init; } = true;
        public int Version { get; init; }
    }
}
