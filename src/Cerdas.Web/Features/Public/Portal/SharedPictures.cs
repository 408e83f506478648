using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Platform;
using Cerdas.Web.Platform.Limits;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>The picture of a shared link: of a regency's year, or of one programme.</summary>
public static class SharedPictures
{
    public static void MapSharedPictures(this IEndpointRouteBuilder app)
    {
        app.MapGet("/daerah/{code}/gambar.png", OfYearAsync)
            .AllowAnonymous()
            .CacheOutput(PublicCache.Name)
            .WithMetadata(new PacedAttribute(Cost.Drawing))
            .ExcludeFromDescription();
        app.MapGet("/daerah/{code}/program/{programmeCode}/gambar.png", OfProgrammeAsync)
            .AllowAnonymous()
            .CacheOutput(PublicCache.Name)
            .WithMetadata(new PacedAttribute(Cost.Drawing))
            .ExcludeFromDescription();
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> OfYearAsync(
        int? tahun,
        Ledger ledgers,
        DrawnPictures pictures,
        HttpResponse response,
        CancellationToken ct
    )
    {
        if (tahun is { } asked && !Period.IsYear(asked))
            return TypedResults.NotFound();
        var ledger = await ledgers.ReadAsync(ct);
        var year = ledger.Of(tahun ?? ledger.DefaultYear);
        var t = year.Total;
        return Picture(
            response,
            await pictures.OfAsync(
                $"Smart City {ledger.Name} {year.Year}",
                Format.Percent(t.Percent),
                t.Percent is null
                    ? Say("Belum ada program yang direncanakan.", "No programme is planned.")
                    : Say(
                        $"{Format.Count(t.Realised)} dari {Format.Count(t.Planned)} program yang direncanakan terbukti berjalan",
                        $"{Format.Count(t.Realised)} of {Format.Count(t.Planned)} programmes planned are proven to run"
                    ),
                Owner(ledger),
                t.Percent,
                ct
            )
        );
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> OfProgrammeAsync(
        string programmeCode,
        Ledger ledgers,
        DrawnPictures pictures,
        HttpResponse response,
        CancellationToken ct
    )
    {
        var ledger = await ledgers.ReadAsync(ct);
        var line = ledger
            .Years.Values.OrderByDescending(y => y.Year <= ledger.DefaultYear)
            .ThenByDescending(y => y.Year)
            .SelectMany(y => y.Lines.Select(l => (y.Year, Line: l)))
            .FirstOrDefault(l => l.Line.Programme.Code == programmeCode);
        if (line.Line is not { } found)
            return TypedResults.NotFound();
        return Picture(
            response,
            await pictures.OfAsync(found.Programme.Name, null, $"{line.Year}: {found.Verdict.Name()}", Owner(ledger), null, ct)
        );
    }

    private static string Owner(RegencyLedger ledger) =>
        ledger.Name + (ledger.Demo ? Say(" – data peragaan", " – demo data") : "") + " – Cerdas";

    private static FileContentHttpResult Picture(HttpResponse response, byte[] png)
    {
        response.Headers.CacheControl = "public, max-age=600";
        return TypedResults.File(png, SharedPicture.ContentType);
    }
}
