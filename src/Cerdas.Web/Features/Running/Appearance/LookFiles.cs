using Cerdas.Presenting;
using Cerdas.Web.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Running.Appearance;

/// <summary>
/// Hands out a regency's coat of arms and the style sheet of a colour. Both have their content in their address and never change.
/// </summary>
public static class LookFiles
{
    private const string Forever = "public, max-age=31536000, immutable";

    public static void MapLooks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/warna/{colour}.css", Style).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/daerah/{code}/lambang.png", EmblemAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static Results<ContentHttpResult, NotFound> Style(string colour, HttpResponse response)
    {
        if (Colour.Parse(colour) is not { } accent || Palette.WhyNot(accent) is not null)
            return TypedResults.NotFound();
        response.Headers.CacheControl = Forever;
        return TypedResults.Text(
            $":root{{{Tokens(Palette.Light(accent))}}}@media (prefers-color-scheme:dark){{:root{{{Tokens(Palette.Dark(accent))}}}}}",
            "text/css"
        );
    }

    private static string Tokens(Palette p) =>
        $"--accent:{p.Accent};--accent-ink:{p.AccentInk};--accent-soft:{p.AccentSoft};--head:{p.Head};";

    private static async Task<Results<FileContentHttpResult, NotFound>> EmblemAsync(
        string code,
        string? v,
        CerdasDb db,
        HttpResponse response,
        CancellationToken ct
    )
    {
        if (
            await db
                .Emblems.Where(e => db.Regencies.Any(r => r.Code == code && r.Active && r.Emblem != null && (v == null || r.Emblem == v)))
                .Select(e => e.Picture)
                .SingleOrDefaultAsync(ct)
            is not { } picture
        )
            return TypedResults.NotFound();
        response.Headers.CacheControl = v is null ? "public, max-age=600" : Forever;
        return TypedResults.File(picture, Emblem.ContentType);
    }
}
