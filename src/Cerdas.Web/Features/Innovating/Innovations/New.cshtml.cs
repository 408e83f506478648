using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

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
            Agencies = await db.AgencyChoicesAsync(me.Today, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ChoosesAgency)
            Agencies = await db.AgencyChoicesAsync(me.Today, ct);
        var agency = ChoosesAgency ? Input.AgencyId : me.Officer.AgencyId;
        if (ChoosesAgency && Agencies.All(a => a.Value != $"{agency}"))
            ModelState.AddModelError("Input.AgencyId", Say("OPD wajib dipilih.", "Choose an agency."));
        if (Input.Year > me.Today.Year)
            ModelState.AddModelError("Input.Year", Say("Tahun ini belum tiba.", "That year has not come yet."));
        if (!ModelState.IsValid)
            return this.Again();
        var title = Input.Title.Trim();
        if (await desk.FindDraftAsync(agency, Input.Year, title, ct) is { } draft)
            return this.Done(InnovationTexts.DraftKnown, $"/register-inovasi/{draft}/isi/1");
        return LocalRedirect($"/register-inovasi/{(await desk.StartAsync(agency!.Value, Input.Year!.Value, title, ct)).Id}/isi/1");
    }

    public async Task<IActionResult> OnGetSimilarAsync([FromQuery(Name = "judul")] string? title, CancellationToken ct) =>
        SimilarJson.Of(await desk.SimilarAsync(title, 0, ct));
}
