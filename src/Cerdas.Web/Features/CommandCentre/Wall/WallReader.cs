using Cerdas.Innovating;
using Cerdas.Presenting;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Features.Innovating.Innovations;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Reporting.Completeness;
using Cerdas.Web.Features.Reporting.Indicators;
using Cerdas.Web.Features.Reporting.Realisations;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.CommandCentre.Wall;

/// <summary>Reads one slide of a regency's wall: the ledger, how new it is, and what the slide shows beside.</summary>
/// <remarks>
/// What a slide reads beside the ledger is kept for some seconds and shared by all walls of the regency: a moved figure is another ledger
/// version and is read anew at once, what moves none (a report submitted) may be so many seconds late. Photos are not: a permission taken
/// back holds at once.
/// </remarks>
public sealed class WallReader(
    CerdasDb db,
    Ledger ledgers,
    IndicatorReader indicators,
    QuotaReader quotas,
    PublicResults results,
    SharedReads shared,
    Entrance entrance,
    Reading reading,
    LedgerFeed feed,
    TimeProvider clock
)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    /// <summary>More than any of what is shared here takes in memory.</summary>
    private const long SharedBytes = 50_000;

    private const int ProblemsShown = 6,
        PhotosShown = 6,
        IndicesShown = 4,
        IndicatorsShown = 7,
        EarlierShown = 2;

    /// <summary>The verified reports whose evidence may be shown: what a photo on the wall must belong to.</summary>
    public IQueryable<Document> Shown =>
        db.Documents.Where(d =>
            d.MayBeShown
            && d.Width != null
            && db.Evidence.Any(e =>
                e.DocumentId == d.Id && db.Realisations.Any(r => r.Id == e.RealisationId && r.State == RealisationState.Verified)
            )
        );

    /// <returns>Null where the regency, the year or the slide is not known.</returns>
    public async Task<WallView?> ReadAsync(IEnumerable<SceneTime> scenes, WallPlace place, CancellationToken ct)
    {
        if (place.Year is { } asked && !Period.IsYear(asked))
            return null;
        // A wall that was told of a move shows it: it would not ask again.
        reading.MayLag &= feed.ToldOf(entrance.Regency.Code) is not null;
        reading.MustShow(entrance.Regency.Code, feed.ToldOf(entrance.Regency.Code) ?? 0);
        var ledger = await ledgers.ReadAsync(ct);
        var slides = Slide.Of(scenes, ledger);
        if ((place.SlideKey is null ? slides[0] : slides.FirstOrDefault(s => s.Key == place.SlideKey)) is not { } slide)
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, ledger.Zone));
        var (calendar, verifiedAt, data) = await SharedAsync(ledger, $"umur {today}", w => w.DaysAsync(ledger, today), ct);
        var age = new WallAge(now, verifiedAt, data);
        var year = ledger.Of(place.Year ?? ledger.DefaultYear);
        return new(
            place,
            ledger,
            year,
            slides,
            slide,
            age,
            slide.Scene == Scene.Photos
                ? await PhotosAsync(ledger, ct)
                : await SharedAsync<object?>(
                    ledger,
                    $"{slide.Key} {year.Year} {today} {Words.Lang}",
                    w => w.SceneAsync(ledger, year, slide, age, calendar, CancellationToken.None),
                    ct
                )
        );
    }

    /// <param name="read">By a reader of its own, which no wall that goes away takes along.</param>
    private Task<T> SharedAsync<T>(RegencyLedger ledger, string what, Func<WallReader, Task<T>> read, CancellationToken ct) =>
        shared.KeepAsync(
            ("wall", ledger.Code, ledger.LedgerVersion, what),
            ledger.Code,
            Kept,
            _ => SharedBytes,
            services => read(services.GetRequiredService<WallReader>()),
            ct
        );

    private async Task<(ReportingCalendar, DateTime?, DataAge)> DaysAsync(RegencyLedger ledger, DateOnly today)
    {
        var days = await ReportingCalendar.ReadAsync(db, ledger.Code, today, CancellationToken.None);
        var last = await db.Realisations.Where(r => r.State == RealisationState.Verified).MaxAsync(r => r.DecidedAt);
        return (days, last, DataAgeReader.Of(ledger, days));
    }

    private async Task<object?> SceneAsync(
        RegencyLedger ledger,
        YearAchievement year,
        Slide slide,
        WallAge age,
        ReportingCalendar calendar,
        CancellationToken ct
    ) =>
        slide.Scene switch
        {
            Scene.City => await CityAsync(ledger, year, age, ct),
            Scene.Dimensions => Dimension(year, slide.Dimension!.Code),
            Scene.Completeness => new CompletenessScene(await CompletenessTable.ReadAsync(db, year.Year, ct)),
            Scene.Innovations => await InnovationsAsync(ledger, year.Year, ct),
            Scene.Goals => await GoalsAsync(ledger.Code, year.Year, ct),
            Scene.Calendar => await WallCalendar.ReadAsync(db, calendar, ct),
            _ => null,
        };

    private async Task<CityScene> CityAsync(RegencyLedger ledger, YearAchievement year, WallAge age, CancellationToken ct)
    {
        var quarter = age.Data.Newest is { } newest && newest.Year == year.Year ? newest.Quarter : 4;
        var rows = await CompletenessTable.ReadAsync(db, year.Year, ct);
        var reports =
            rows.Count == 0
                ? ((int, int, Period)?)null
                : (rows.Sum(r => r.Quarters[quarter].Verified), rows.Sum(r => r.Quarters[quarter].Asked), new Period(year.Year, quarter));
        return new(
            await results.LatestAsync(1, ct) is [var latest, ..] ? latest : null,
            Sum(year.Year, await QuotaAsync(ledger, year.Year, ct)),
            reports
        );
    }

    private async Task<QuotaTable> QuotaAsync(RegencyLedger ledger, int year, CancellationToken ct) =>
        await quotas.ReadAsync(year, year, ledger.Zone, ct);

    private static QuotaSum? Sum(int year, QuotaTable table)
    {
        var (met, owing) = table.MetIn(year);
        return owing == 0 ? null : new(year, met, owing, table.Of(year).Sum(c => c.Accepted));
    }

    private static DimensionScene Dimension(YearAchievement year, string dimension)
    {
        var missing = year
            .Lines.Where(l => l.Programme.DimensionCode == dimension && !l.Counted)
            .OrderByDescending(l => l.Programme.Budget)
            .ToList();
        return new([.. missing.Take(ProblemsShown)], Math.Max(0, missing.Count - ProblemsShown));
    }

    private async Task<InnovationsScene> InnovationsAsync(RegencyLedger ledger, int year, CancellationToken ct)
    {
        var table = await QuotaAsync(ledger, year, ct);
        var newest = await db
            .Innovations.Where(i => i.State == InnovationState.Accepted && i.Year <= year)
            .OrderByDescending(i => i.Year)
            .ThenByDescending(i => i.Documents.Any(d => d.Photo && d.Document!.MayBeShown))
            .ThenByDescending(i => i.DecidedAt)
            .Select(i => new NewestInnovation(
                i.Id,
                i.Title,
                i.Agency!.ShortName,
                i.Problem ?? "",
                i.Documents.Where(d => d.Photo && d.Document!.MayBeShown)
                    .OrderBy(d => d.DocumentId)
                    .Select(d => (int?)d.DocumentId)
                    .FirstOrDefault()
            ))
            .FirstOrDefaultAsync(ct);
        return new(
            Sum(year, table) ?? new(year, 0, 0, table.Of(year).Sum(c => c.Accepted)),
            [.. table.Agencies.Select(a => (a.ShortName, a.Cells.Single(c => c.Year == year))).Where(a => a.Item2.Light != Light.None)],
            newest
        );
    }

    private async Task<GoalsScene> GoalsAsync(string code, int year, CancellationToken ct)
    {
        var table = await indicators.OfYearAsync(year, ct);
        var rows = (
            from line in table.Lines
            let now = line.UpTo(year).FirstOrDefault()
            where now is not null
            select new GoalRow(
                line.Name,
                line.Unit,
                line.Direction,
                now.Year,
                now.Target,
                now.ResultText,
                now.Met,
                [.. line.UpTo(year).Skip(1).Take(EarlierShown).Select(y => (y.Year, y.ResultText))]
            )
        ).ToList();
        // What is missed comes first where not all fit.
        return new(
            [.. rows.Count <= IndicatorsShown ? rows : rows.OrderBy(r => r.Met ?? true).Take(IndicatorsShown)],
            Math.Max(0, rows.Count - IndicatorsShown),
            await results.LatestAsync(IndicesShown, ct)
        );
    }

    private async Task<PhotosScene> PhotosAsync(RegencyLedger ledger, CancellationToken ct)
    {
        var rows = await (
            from r in db.Realisations
            where r.State == RealisationState.Verified
            from e in r.Evidence
            where e.Document!.MayBeShown && e.Document.Width != null
            orderby r.DecidedAt descending, e.DocumentId descending
            select new
            {
                e.DocumentId,
                e.Document!.Title,
                r.ProgrammeId,
                r.Programme!.Code,
                r.Year,
                r.Quarter,
            }
        )
            .Take(PhotosShown * 3)
            .ToListAsync(ct);
        return new([
            .. rows.DistinctBy(r => r.DocumentId)
                .Take(PhotosShown)
                .Select(r =>
                {
                    var line = ledger.Of(r.Year).Lines.FirstOrDefault(l => l.Programme.ProgrammeId == r.ProgrammeId);
                    return new PhotoRow(
                        r.DocumentId,
                        r.Title,
                        line?.Programme.Name ?? r.Code,
                        line is null ? "" : ledger.Agencies[line.Programme.AgencyId].ShortName,
                        new(r.Year, r.Quarter)
                    );
                }),
        ]);
    }
}
