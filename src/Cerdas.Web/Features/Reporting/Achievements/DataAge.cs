using Cerdas.Presenting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Realisations;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>How new the figures are, in the same words wherever they are shown.</summary>
/// <param name="Newest">The newest quarter with a verified report.</param>
/// <param name="Expected">The quarter that should be verified by now.</param>
/// <param name="Missing">Quarters of which nothing is verified though it should be, in their order.</param>
/// <param name="Since">The day the first of them was due.</param>
public sealed record DataAge(Period? Newest, Period Expected, IReadOnlyList<Period> Missing, DateOnly? Since)
{
    public bool IsOld => Missing.Count > 0;

    /// <summary>"Data sampai Triwulan IV 2023. Belum ada laporan terverifikasi untuk 2024 dan 2025, sejak 10 April 2024."; null where
    /// nothing is missing.</summary>
    public string? Text =>
        !IsOld ? null
        : Newest is { } newest
            ? Say(
                $"Data sampai {newest.Name()}. Belum ada laporan terverifikasi untuk {MissingInWords}, sejak {Format.Date(Since)}.",
                $"Figures up to {newest.Name()}. No report is verified for {MissingInWords}, since {Format.Date(Since)}."
            )
        : Say(
            $"Belum ada laporan terverifikasi untuk {MissingInWords}, sejak {Format.Date(Since)}.",
            $"No report is verified for {MissingInWords}, since {Format.Date(Since)}."
        );

    /// <summary>Whole years as years, what is left as quarters: "2024, 2025 dan Triwulan I–II 2026".</summary>
    private string MissingInWords
    {
        get
        {
            var parts = Missing
                .GroupBy(p => p.Year)
                .Select(y =>
                    y.Count() == 4 ? $"{y.Key}"
                    : y.Count() == 1 ? y.First().Name()
                    : Say(
                        $"Triwulan {Names.Roman(y.First().Quarter)}–{Names.Roman(y.Last().Quarter)} {y.Key}",
                        $"quarters {y.First().Quarter}–{y.Last().Quarter} of {y.Key}"
                    )
                )
                .ToList();
            return parts.Count < 2 ? string.Concat(parts) : string.Join(", ", parts[..^1]) + Say(" dan ", " and ") + parts[^1];
        }
    }
}

/// <summary>Compares the ledger with the regency's calendar.</summary>
public sealed class DataAgeReader(CerdasDb db, TimeProvider clock)
{
    /// <param name="calendar">Where it is read already.</param>
    public async Task<DataAge> ReadAsync(RegencyLedger ledger, ReportingCalendar? calendar, CancellationToken ct) =>
        calendar is null ? await ReadAsync(ledger, ct) : Of(ledger, calendar);

    public async Task<DataAge> ReadAsync(RegencyLedger ledger, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), ledger.Zone).DateTime);
        return Of(ledger, await ReportingCalendar.ReadAsync(db, ledger.Code, today, ct));
    }

    public static DataAge Of(RegencyLedger ledger, ReportingCalendar calendar)
    {
        var newest = ledger
            .Years.Values.SelectMany(y =>
                y.Lines.Where(l => l.Last is not null).Select(l => (Period?)new Period(y.Year, l.Last!.Value.Quarter))
            )
            .DefaultIfEmpty()
            .Max();
        var expected = Freshness.Expected(calendar.Today, calendar.DatesOf);
        var missing = calendar.PlannedSince is { } since ? Freshness.Missing(newest, expected, since) : [];
        return new(newest, expected, missing, missing.Count == 0 ? null : calendar.DatesOf(missing[0]).DueOn);
    }
}
