using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Cerdas.Planning;
using Cerdas.Presenting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Running.Documents;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Appearance;

/// <summary>Colour and coat of arms as they are typed and chosen.</summary>
public sealed record AppearanceInput
{
    [Label("Warna daerah", "Colour of the regency"), StringLength(7)]
    public string? Colour { get; init; }

    [Label("Lambang daerah", "Coat of arms")]
    public IFormFile? Upload { get; init; }

    [Label("Hapus lambang", "Remove the coat of arms")]
    public bool RemoveEmblem { get; init; }
    public int Version { get; init; }

    public string? ColourOrNone => string.IsNullOrWhiteSpace(Colour) ? null : Colour.Trim();
}

/// <summary>How the regency looks.</summary>
public sealed class AppearanceDesk(CerdasDb db, DocumentIntake intake, CurrentOfficer me)
{
    public Task<Regency> OpenAsync(CancellationToken ct) => db.Regencies.SingleAsync(r => r.Code == me.RegencyCode, ct);

    /// <summary>Why it cannot be the regency's colour, in words for the form.</summary>
    public static string? WhyNotColour(string typed)
    {
        var colour = Colour.Parse(typed);
        if (Palette.WhyNot(colour) is not { } reason)
            return null;
        return colour is { } faint ? AppearanceTexts.TooFaint(faint) : Reasons.Text(reason);
    }

    /// <returns>The coat of arms as it will be shown; null where none came or it is refused, with the reason.</returns>
    public async Task<(byte[]? Drawn, string? WhyNot)> DrawAsync(IFormFile? upload, CancellationToken ct)
    {
        if (upload is null)
            return (null, null);
        var whyNot = intake.WhyNot(upload);
        if (whyNot is "evidence.kind" or "evidence.name-mismatch" || (whyNot is null && !intake.IsImage(upload)))
            return (null, "emblem.kind");
        if (whyNot is not null)
            return (null, whyNot);
        await using var content = upload.OpenReadStream();
        var bytes = new byte[upload.Length];
        await content.ReadExactlyAsync(bytes, ct);
        return await Emblem.DrawAsync(bytes, ct);
    }

    /// <param name="drawn">The coat of arms as it will be shown; null where none came.</param>
    /// <exception cref="DbUpdateConcurrencyException">Someone saved a newer version.</exception>
    public async Task SaveAsync(Regency regency, AppearanceInput input, byte[]? drawn, CancellationToken ct)
    {
        db.ExpectVersion(regency, input.Version);
        var stored = await db.Emblems.SingleOrDefaultAsync(ct);
        if (input.RemoveEmblem && stored is not null && drawn is null)
            db.Remove(stored);
        if (drawn is not null && stored is not null)
            stored.Picture = drawn;
        else if (drawn is not null)
            db.Add(new RegencyEmblem { RegencyCode = me.RegencyCode, Picture = drawn });
        regency.Dress(
            input.ColourOrNone,
            drawn is not null ? Convert.ToHexStringLower(SHA256.HashData(drawn))[..12]
                : input.RemoveEmblem ? null
                : regency.Emblem
        );
        await db.SaveChangesAsync(ct);
    }
}
