using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Presenting;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cerdas.Web.Features.Running.Appearance;

/// <summary>The regency's coat of arms and colour.</summary>
[Needs(Permission.ManageRegency)]
public sealed class IndexModel(AppearanceDesk appearance, DocumentIntake intake) : PageModel
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
        if (Input.ColourOrNone is { } colour)
            CheckColour(Colour.Parse(colour));
        var drawn = Input.Upload is { } upload ? await DrawAsync(upload, ct) : null;
        // A browser does not give a file back into its field.
        if (!ModelState.IsValid && drawn is not null)
            ModelState.AddModelError("Input.Upload", AppearanceTexts.ChooseAgain);
        if (!ModelState.IsValid)
            return this.Again();
        await appearance.SaveAsync(Regency, Input, drawn, ct);
        return this.Done(Say("Tampilan tersimpan.", "Look saved."), "/pengaturan/tampilan");
    }

    private void CheckColour(Colour? colour)
    {
        if (colour is { } c && Palette.WhyNot(c) is not null)
            ModelState.AddModelError("Input.Colour", AppearanceTexts.TooFaint(c));
        else
            this.Refuses(Palette.WhyNot(colour), "Input.Colour");
    }

    /// <returns>Null where the file is refused; why stands beside its field.</returns>
    private async Task<byte[]?> DrawAsync(IFormFile upload, CancellationToken ct)
    {
        var whyNot = intake.WhyNot(upload);
        var noPicture = whyNot is "evidence.kind" or "evidence.name-mismatch" || (whyNot is null && !intake.IsImage(upload));
        if (this.Refuses(noPicture ? "emblem.kind" : whyNot, "Input.Upload"))
            return null;
        await using var content = upload.OpenReadStream();
        var bytes = new byte[upload.Length];
        await content.ReadExactlyAsync(bytes, ct);
        var (drawn, refusal) = await Emblem.DrawAsync(bytes, ct);
        this.Refuses(refusal, "Input.Upload");
        return drawn;
    }
}
