using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Begins a draft with its title; what is like it is shown before anybody writes more.</summary>
[Needs(Permission.Report)]
public sealed class NewModel(InnovationDesk desk, CerdasDb db, CurrentOfficer me) : PageModel
{
    [BindProperty]
    public StartInput Input { get; set; } = null!;

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public bool ChoosesAgency => me.Officer.Role == Role.RegencyAdmin;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input = new() { Title = "", Year = me.Today.Year };
        if (ChoosesAgency)
            Agencies = await db.AgencyChoicesAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ChoosesAgency)
            Agencies = await db.AgencyChoicesAsync(ct);
        var agency = ChoosesAgency ? Input.AgencyId : me.Officer.AgencyId;
        if (ChoosesAgency && Agencies.All(a => a.Value != $"{agency}"))
            ModelState.AddModelError("Input.AgencyId", Say("OPD wajib dipilih.", "Choose an agency."));
        if (Input.Year > me.Today.Year)
            ModelState.AddModelError("Input.Year", Say("Tahun ini belum tiba.", "That year has not come yet."));
        if (!ModelState.IsValid)
            return this.Again();
        var title = Input.Title.Trim();
        // The second press of the same button finds the draft made already.
        var known = await db
            .Innovations.Where(i => i.AgencyId == agency && i.Year == Input.Year && i.Title == title && i.State == InnovationState.Draft)
            .Select(i => (int?)i.Id)
            .FirstOrDefaultAsync(ct);
        if (known is { } draft)
            return this.Done(
                Say(
                    "Draf dengan judul dan tahun ini sudah ada; lanjutkan di sini.",
                    "There is a draft of this title and year already; go on here."
                ),
                $"/register-inovasi/{draft}/isi/1"
            );
        return LocalRedirect($"/register-inovasi/{(await desk.StartAsync(agency!.Value, Input.Year!.Value, title, ct)).Id}/isi/1");
    }

    public async Task<IActionResult> OnGetSimilarAsync([FromQuery(Name = "judul")] string? title, CancellationToken ct) =>
        SimilarJson.Of(await desk.SimilarAsync(title, 0, ct));
}

/// <summary>Similar innovations for the script that shows them while a title is typed.</summary>
internal static class SimilarJson
{
    public static JsonResult Of(IEnumerable<SimilarRow> rows) =>
        new(
            rows.Select(r => new
            {
                url = $"/register-inovasi/{r.Id}",
                title = r.Title,
                about = $"{r.Agency}, {r.Year}, {r.State.Name()}",
            })
        );
}
