using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Presenting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Documents;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Appearance;

/// <summary>The regency's coat of arms and colour.</summary>
[Needs(Permission.ManageRegency)]
public sealed class IndexModel(CerdasDb db, DocumentIntake intake, CurrentOfficer me) : PageModel
{
    [BindProperty]
    public LookInput Input { get; set; } = new();

    public Regency Regency { get; private set; } = null!;
    public RegencyLook Look => new(Regency.Code, Regency.Colour, Regency.Emblem);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await OpenAsync(ct);
        Input = new() { Colour = Regency.Colour, Version = Regency.Version };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OpenAsync(ct);
        var colour = string.IsNullOrWhiteSpace(Input.Colour) ? null : Input.Colour.Trim();
        if (colour is not null)
            CheckColour(Colour.Parse(colour));
        var drawn = Input.Upload is { } upload ? await DrawAsync(upload, ct) : null;
        // A browser does not give a file back into its field.
        if (!ModelState.IsValid && drawn is not null)
            ModelState.AddModelError(
                "Input.Upload",
                Say("Pilih lagi berkas lambangnya setelah warnanya dibetulkan.", "Choose the coat of arms again once the colour is mended.")
            );
        if (!ModelState.IsValid)
            return this.Again();
        await SaveAsync(colour, drawn, ct);
        return this.Done(Say("Tampilan tersimpan.", "Look saved."), "/pengaturan/tampilan");
    }

    /// <returns>Null where the file is refused; why stands beside its field.</returns>
    private async Task<byte[]?> DrawAsync(IFormFile upload, CancellationToken ct)
    {
        var whyNot = intake.WhyNot(upload);
        if (
            this.Refuses(
                whyNot is "evidence.kind" or "evidence.name-mismatch" || (whyNot is null && !intake.IsImage(upload))
                    ? "emblem.kind"
                    : whyNot,
                "Input.Upload"
            )
        )
            return null;
        await using var content = upload.OpenReadStream();
        var bytes = new byte[upload.Length];
        await content.ReadExactlyAsync(bytes, ct);
        var drawn = Emblem.Draw(bytes);
        this.Refuses(drawn is null ? "evidence.broken" : null, "Input.Upload");
        return drawn;
    }

    /// <summary>Says of a colour that text does not read on how far it is off, and which one near it would do.</summary>
    private void CheckColour(Colour? colour)
    {
        if (colour is { } c && Palette.WhyNot(c) is not null)
            ModelState.AddModelError(
                "Input.Colour",
                Say(
                    $"Teks tidak terbaca pada warna ini: kontrasnya {Format.Score((decimal)c.ContrastWith(Palette.LightSurface), 1)} : 1, perlu 4,5. Yang terdekat dan terbaca: {Palette.Nearest(c)}.",
                    $"Text does not read on this colour: its contrast is {Format.Score((decimal)c.ContrastWith(Palette.LightSurface), 1)} : 1, and 4.5 is needed. The nearest that reads: {Palette.Nearest(c)}."
                )
            );
        else
            this.Refuses(Palette.WhyNot(colour), "Input.Colour");
    }

    private async Task SaveAsync(string? colour, byte[]? drawn, CancellationToken ct)
    {
        db.ExpectVersion(Regency, Input.Version);
        var stored = await db.Emblems.SingleOrDefaultAsync(ct);
        if (Input.RemoveEmblem && stored is not null && drawn is null)
            db.Remove(stored);
        if (drawn is not null && stored is not null)
            stored.Picture = drawn;
        else if (drawn is not null)
            db.Add(new RegencyEmblem { RegencyCode = me.RegencyCode, Picture = drawn });
        Regency.Dress(
            colour,
            drawn is not null ? Convert.ToHexStringLower(SHA256.HashData(drawn))[..12]
                : Input.RemoveEmblem ? null
                : Regency.Emblem
        );
        await db.SaveChangesAsync(ct);
    }

    private async Task OpenAsync(CancellationToken ct) => Regency = await db.Regencies.SingleAsync(r => r.Code == me.RegencyCode, ct);

    public sealed record LookInput
    {
        [Label("Warna daerah", "Colour of the regency"), StringLength(7)]
        public string? Colour { get; init; }

        [Label("Lambang daerah", "Coat of arms")]
        public IFormFile? Upload { get; init; }

        [Label("Hapus lambang", "Remove the coat of arms")]
        public bool RemoveEmblem { get; init; }
        public int Version { get; init; }
    }
}
