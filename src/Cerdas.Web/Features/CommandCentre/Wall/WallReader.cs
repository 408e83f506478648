using Cerdas.Evaluating;
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
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

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
    IMemoryCache cache,
    TimeProvider clock
)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private const int ProblemsShown = 6,
        PhotosShown = 6,
        DatesShown = 9,
        PastShown = 2,
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
        var ledger = await ledgers.ReadAsync(ct);
        var slides = Slide.Of(scenes, ledger);
        if ((place.SlideKey is null ? slides[0] : slides.FirstOrDefault(s => s.Key == place.SlideKey)) is not { } slide)
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, ledger.Zone));
        var (calendar, verifiedAt, data) = await SharedAsync(
            ledger,
            $"umur {today}",
            async () =>
            {
                var days = await ReportingCalendar.ReadAsync(db, ledger.Code, today, ct);
                var last = await db.Realisations.Where(r => r.State == RealisationState.Verified).MaxAsync(r => r.DecidedAt, ct);
                return (days, last, DataAgeReader.Of(ledger, days));
            }
        );
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
                    async () =>
                        slide.Scene switch
                        {
                            Scene.City => await CityAsync(ledger, year, age, ct),
                            Scene.Dimensions => Dimension(year, slide.Dimension!.Code),
                            Scene.Completeness => new CompletenessScene(await CompletenessTable.ReadAsync(db, year.Year, ct)),
                            Scene.Innovations => await InnovationsAsync(ledger, year.Year, ct),
                            Scene.Goals => await GoalsAsync(ledger.Code, year.Year, ct),
                            Scene.Calendar => await CalendarAsync(calendar, ct),
                            _ => null,
                        }
                )
        );
    }

    private async Task<T> SharedAsync<T>(RegencyLedger ledger, string what, Func<Task<T>> read)
    {
        var key = ("wall", ledger.Code, ledger.LedgerVersion, what);
        return cache.TryGetValue<T>(key, out var kept) ? kept! : cache.Set(key, await read(), Kept);
    }

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

    private async Task<CalendarScene> CalendarAsync(ReportingCalendar calendar, CancellationToken ct)
    {
        var open = await db
            .Evaluations.Where(e => e.State != EvaluationState.Closed)
            .OrderBy(e => e.Id)
            .Select(e => new
            {
                e.Year,
                e.InstrumentText,
                e.Calendar,
            })
            .AsNoTracking()
            .ToListAsync(ct);
        var dates = open.SelectMany(e =>
                Steps(e.Calendar)
                    .Select(s => new DateRow(s.Day, s.What, $"{InstrumentFile.Read(e.InstrumentText).Instrument!.Title.Text()}, {e.Year}"))
            )
            .ToList();
        foreach (var period in new[] { Period.Of(calendar.Today).Previous, Period.Of(calendar.Today) })
        {
            var days = calendar.DatesOf(period);
            dates.Add(new(days.DueOn, Say("Laporan jatuh tempo", "Reports are due"), period.Name()));
            dates.Add(new(days.OpenUntil, Say("Pelaporan dikunci", "Reporting is locked"), period.Name()));
        }
        var coming = dates.Where(d => d.Day >= calendar.Today).OrderBy(d => d.Day).Take(DatesShown - PastShown).ToList();
        return new(
            [.. dates.Where(d => d.Day < calendar.Today).OrderByDescending(d => d.Day).Take(PastShown).Reverse(), .. coming],
            calendar.Today
        );
    }

    private static IEnumerable<(DateOnly Day, string What)> Steps(EvaluationCalendar c) =>
        ((DateOnly?, string)[])
            [
                (c.InvitationOn, Say("Undangan", "Invitation")),
                (c.SelfAssessmentUntil, Say("Akhir penilaian mandiri", "Self-assessment ends")),
                (c.DeskCheckOn, Say("Pemeriksaan dokumen", "Desk check")),
                (c.InterviewOn, Say("Wawancara", "Interview")),
                (c.FieldVisitOn, Say("Kunjungan lapangan", "Field visit")),
                (c.ResultOn, Say("Hasil", "Result")),
            ]
            is var all
            ? all.Where(s => s.Item1 is not null).Select(s => (s.Item1!.Value, s.Item2))
            : [];

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
