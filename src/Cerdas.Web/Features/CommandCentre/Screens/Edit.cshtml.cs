using Cerdas.People;
using Cerdas.Presenting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.CommandCentre.Screens;

/// <summary>A screen: its scenes, its address, its end.</summary>
[Needs(Permission.ManageRegency)]
public sealed class EditModel(ScreenDesk screens, CerdasDb db) : PageModel
{
    private const string LinkKey = "layar";

    [FromRoute]
    public int? ScreenId { get; init; }

    [BindProperty]
    public ScreenInput Input { get; set; } = null!;

    public Screen? Screen { get; private set; }
    public string? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        // Shown once: reloading the page neither shows the address again nor makes another.
        if (Request.Cookies.ContainsKey(PageExtensions.DoneCookie))
            Link = TempData[LinkKey] as string;
        if (Link is not null)
            HttpContext.DoNotCompress();
        Input = ScreenInput.Of(Screen);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
            return NotFound();
        // No form of ours names a scene that there is not.
        if (Input.Scenes.Any(s => !Enum.IsDefined(s.Scene)))
            return BadRequest();
        if (ModelState.IsValid)
            this.Refuses(Screen.WhyNot(Input.Times()), "Input.Scenes");
        if (!ModelState.IsValid)
            return this.Again();
        if (Screen is not null)
        {
            await screens.SaveAsync(Screen, Input, ct);
            return this.Done(Say("Layar tersimpan.", "Screen saved."), $"/pengaturan/layar/{Screen.Id}");
        }
        var (id, token) = await screens.AddAsync(Input, ct);
        return Show(id, token, Say("Layar dibuat.", "Screen made."));
    }

    public async Task<IActionResult> OnPostRenewAsync([FromForm] int version, CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Screen is null)
            return NotFound();
        return Show(Screen.Id, await screens.RenewAsync(Screen, version, ct), ScreenTexts.Renewed);
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] int version, CancellationToken ct)
    {
        if (!await OpenAsync(ct) || Screen is null)
            return NotFound();
        await screens.RemoveAsync(Screen, version, ct);
        return this.Done(Say("Layar dihapus.", "Screen removed."), "/pengaturan/layar");
    }

    private LocalRedirectResult Show(int screenId, string token, string text)
    {
        TempData[LinkKey] = $"{Request.Scheme}://{Request.Host}/layar/{token}";
        return this.Done(text, $"/pengaturan/layar/{screenId}");
    }

    private async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (ScreenId is null)
            return true;
        Screen = await db.Screens.Include(s => s.Scenes).SingleOrDefaultAsync(s => s.Id == ScreenId, ct);
        return Screen is not null;
    }
}
