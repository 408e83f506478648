using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Presenting;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.Appearance;

/// <summary>The regency's coat of arms and colour.</summary>
[Needs(Permission.ManageRegency)]
public sealed class IndexModel(AppearanceDesk appearance) : PageModel
{
    [BindProperty]
    public AppearanceInput Input { get; set; } = new();

    public Regency Regency { get; private set; } = null!;
    public RegencyLook Look => new(Regency.Code, Regency.Colour, Regency.Emblem);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Regency = await appearance.OpenAsync(ct);
        Input = new() { Colour = Regency.Colour, Version = Regency.Version };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Regency = await appearance.OpenAsync(ct);
        if (Input.ColourOrNone is { } colour && AppearanceDesk.WhyNotColour(colour) is { } faint)
            ModelState.AddModelError("Input.Colour", faint);
        var (drawn, whyNot) = await appearance.DrawAsync(Input.Upload, ct);
        this.Refuses(whyNot, "Input.Upload");
        // A browser does not give a file back into its field.
        if (!ModelState.IsValid && drawn is not null)
            ModelState.AddModelError("Input.Upload", AppearanceTexts.ChooseAgain);
        if (!ModelState.IsValid)
            return this.Again();
        await appearance.SaveAsync(Regency, Input, drawn, ct);
        return this.Done(Say("Tampilan tersimpan.", "Look saved."), "/pengaturan/tampilan");
    }
}
