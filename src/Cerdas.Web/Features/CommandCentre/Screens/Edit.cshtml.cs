using Cerdas.People;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Cerdas.Web.Features.CommandCentre.Screens;

/// <summary>A screen: its scenes, its address, its end.</summary>
[Needs(Permission.ManageRegency)]
public sealed class EditModel(ScreenDesk screens) : PageOf<ScreenView>
{
    private const string LinkKey = "layar";

    [FromRoute]
    public int? ScreenId { get; init; }

    [BindProperty]
    public ScreenInput Input { get; set; } = null!;

    public string? Link { get; private set; }

    public void OnGet()
    {
        // Shown once: reloading the page neither shows the address again nor makes another.
        Link = Request.Cookies.ContainsKey(PageExtensions.DoneCookie) ? TempData[LinkKey] as string : null;
        if (Link is not null)
            HttpContext.DoNotCompress();
        Input = ScreenInput.Of(View.Screen);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        // No form of ours names a scene that there is not.
        if (Input.HasUnknownScene())
            return BadRequest();
        if (!ModelState.IsValid || this.Refuses(Input.WhyNot(), "Input.Scenes"))
            return this.Again();
        if (View.Screen is { } screen)
            return await this.DoneAsync(screens.SaveAsync(screen, Input, ct), ScreenTexts.Saved, $"/pengaturan/layar/{screen.Id}");
        var (id, token) = await screens.AddAsync(Input, ct);
        return Show(id, token, Say("Layar dibuat.", "Screen made."));
    }

    public async Task<IActionResult> OnPostRenewAsync([FromForm] int version, CancellationToken ct) =>
        View.Screen is { } screen ? Show(screen.Id, await screens.RenewAsync(screen, version, ct), ScreenTexts.Renewed) : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] int version, CancellationToken ct) =>
        View.Screen is { } screen
            ? await this.DoneAsync(screens.RemoveAsync(screen, version, ct), ScreenTexts.Removed, "/pengaturan/layar")
            : NotFound();

    private LocalRedirectResult Show(int screenId, string token, string text)
    {
        TempData[LinkKey] = $"{Request.Scheme}://{Request.Host}/layar/{token}";
        return this.Done(text, $"/pengaturan/layar/{screenId}");
    }

    protected override Task<ScreenView?> OpenAsync(CancellationToken ct) => screens.OpenAsync(ScreenId, ct);
}
