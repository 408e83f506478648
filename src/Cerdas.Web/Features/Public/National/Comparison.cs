using Cerdas.Evaluating;
using Cerdas.Web.Data;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.National;

/// <summary>Evaluations that may be compared: the same year and stage, by the same file of the same instrument.</summary>
/// <param name="Sha256">SHA-256 of the instrument's file. Two regencies may have edited editions of one name.</param>
public sealed record Contest(int Year, int Stage, string InstrumentId, string Sha256, int Regencies);

/// <summary>What can be compared, the newest first, each by its name in the address and on the page.</summary>
public sealed record Contests(IReadOnlyList<Contest> All)
{
    /// <summary>The one that most regencies share says the most; the newest of them.</summary>
    public Contest? Widest => All.MaxBy(c => c.Regencies);

    public IEnumerable<SelectListItem> Choices => All.Select(c => new SelectListItem(NameOf(c), KeyOf(c)));

    public Contest? Find(string key) => All.FirstOrDefault(c => KeyOf(c) == key);

    /// <summary>"2022-1-kominfo-2022", and the first letters of its hash where one name stands for several files.</summary>
    public string KeyOf(Contest c) => $"{c.Year}-{c.Stage}-{c.InstrumentId}" + (IsAmbiguous(c) ? $"-{c.Sha256[..8]}" : "");

    private string NameOf(Contest c) =>
        Say(
            $"{c.Year} tahap {c.Stage}, {c.InstrumentId} ({c.Regencies} daerah)",
            $"{c.Year} stage {c.Stage}, {c.InstrumentId} ({c.Regencies} regencies)"
        ) + (IsAmbiguous(c) ? $", {c.Sha256[..8]}" : "");

    private bool IsAmbiguous(Contest c) => All.Count(o => (o.Year, o.Stage, o.InstrumentId) == (c.Year, c.Stage, c.InstrumentId)) > 1;
}

/// <summary>A regency's result. The index is unrounded.</summary>
/// <param name="Rank">1 is the highest; equal indices share a rank.</param>
public sealed record Standing(
    int Rank,
    string Code,
    string Name,
    string ProvinceCode,
    string Province,
    bool Demo,
    decimal Index,
    string? Band
);

/// <summary>One contest with its results, the highest first.</summary>
public sealed record Comparison(Contest Contest, Instrument Instrument, IReadOnlyList<Standing> Standings)
{
    /// <summary>Middle of the indices shown; the mean of the middle two where they are even in number.</summary>
    public static decimal? Median(IEnumerable<decimal> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>Quarter of the instrument's range that an index lies in: 1 to 4.</summary>
    public int ClassOf(decimal index)
    {
        var (min, max) = Instrument.RangeOf(0);
        return Math.Clamp((int)((index - min) * 4 / (max - min)) + 1, 1, 4);
    }
}

/// <summary>Reads closed evaluations across regencies: public results, the only rows that are read without a regency in view.</summary>
public sealed class ComparisonReader(CerdasDb db)
{
    private IQueryable<Evaluation> Closed =>
        db
            .Evaluations.IgnoreQueryFilters()
            .Where(e => e.State == EvaluationState.Closed && e.Index != null && db.Regencies.Any(r => r.Code == e.RegencyCode && r.Active));

    /// <summary>What can be compared, the newest first.</summary>
    public async Task<IReadOnlyList<Contest>> ContestsAsync(CancellationToken ct)
    {
        var found = await Closed
            .GroupBy(e => new
            {
                e.Year,
                e.Stage,
                e.InstrumentId,
                e.InstrumentSha256,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(ct);
        return
        [
            .. found
                .Select(g => new Contest(g.Key.Year, g.Key.Stage, g.Key.InstrumentId, g.Key.InstrumentSha256, g.Count))
                .OrderByDescending(c => c.Year)
                .ThenByDescending(c => c.Stage)
                .ThenByDescending(c => c.Regencies)
                .ThenBy(c => c.InstrumentId, StringComparer.Ordinal),
        ];
    }

    /// <summary>Regencies that use Cerdas, with a result or without.</summary>
    public Task<int> ActiveAsync(CancellationToken ct) => db.Regencies.CountAsync(r => r.Active, ct);

    public async Task<Comparison> ReadAsync(Contest contest, CancellationToken ct)
    {
        var same = Closed.Where(e =>
            e.Year == contest.Year
            && e.Stage == contest.Stage
            && e.InstrumentId == contest.InstrumentId
            && e.InstrumentSha256 == contest.Sha256
        );
        var instrument = InstrumentFile.Read(await same.Select(e => e.InstrumentText).FirstAsync(ct)).Instrument!;
        var rows = await same.Join(
                db.Regencies,
                e => e.RegencyCode,
                r => r.Code,
                (e, r) =>
                    new
                    {
                        r.Code,
                        r.Name,
                        r.ProvinceCode,
                        Province = r.Province!.Name,
                        r.Demo,
                        Index = e.Index!.Value,
                        e.Band,
                    }
            )
            .ToListAsync(ct);
        var sorted = rows.OrderByDescending(r => r.Index).ThenBy(r => r.Code, StringComparer.Ordinal).ToList();
        return new(
            contest,
            instrument,
            [
                .. sorted.Select(r => new Standing(
                    1 + sorted.FindIndex(o => o.Index == r.Index),
                    r.Code,
                    r.Name,
                    r.ProvinceCode,
                    r.Province,
                    r.Demo,
                    r.Index,
                    instrument.Bands.FirstOrDefault(b => b.Label.Id == r.Band)?.Label.Text()
                )),
            ]
        );
    }
}
