using System.Collections.Concurrent;
using System.Globalization;
using Cerdas.Evaluating;
using Cerdas.Innovating;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Evaluating.Instruments;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>Fills the dossier from the register, computes the index live, and finds what would raise it most.</summary>
public sealed class DossierReader(CerdasDb db)
{
    public const string Newest = "iid-2026";

    /// <summary>Innovations of the year and the one before it are reported, as the ministry's window of two years has it.</summary>
    public const int Window = 2;
    private const int GapsShown = 10;

    private static readonly ConcurrentDictionary<string, IReadOnlyList<RowRule>> Known = new(StringComparer.Ordinal);

    /// <summary>Instruments that a dossier can be made for.</summary>
    public static IReadOnlyList<Instrument> Choices =>
        [
            .. ShippedInstruments
                .Ids.Select(ShippedInstruments.Find)
                .OfType<Instrument>()
                .Where(i => i.Family == "iid")
                .OrderByDescending(i => i.Id, StringComparer.Ordinal),
        ];

    /// <returns>Null where there is none of that id.</returns>
    public static Instrument? Find(string? instrumentId) => Choices.FirstOrDefault(i => i.Id == (instrumentId ?? Newest));

    public static IReadOnlyList<RowRule> RulesOf(string instrumentId) =>
        Known.GetOrAdd(
            instrumentId,
            static id =>
                [
                    .. ReferenceData
                        .Read("innovation-index-rows.csv")
                        .Where(r => r["instrument"] == id)
                        .Select(r => new RowRule(
                            id,
                            r["code"],
                            r["fact"],
                            r["direction"] == "down",
                            Number(r["one"]),
                            Number(r["two"]),
                            Number(r["three"])
                        )),
                ]
        );

    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    /// <param name="year">Null for the last year that is over and of which there is anything to count.</param>
    /// <returns>Null where there is no such instrument, or the year is none.</returns>
    public async Task<DossierView?> OpenAsync(string? instrumentId, int? year, DateOnly today, CancellationToken ct)
    {
        var shown = year ?? await LastYearAsync(today.Year - 1, ct);
        return Period.IsYear(shown) && Find(instrumentId) is { } instrument ? await ReadAsync(instrument, shown, ct) : null;
    }

    private async Task<int> LastYearAsync(int last, CancellationToken ct) =>
        Math.Min(last, await db.Innovations.Where(i => i.State == InnovationState.Accepted).MaxAsync(i => (int?)i.Year, ct) ?? last);

    private async Task<DossierView> ReadAsync(Instrument instrument, int year, CancellationToken ct)
    {
        var rows = await db
            .Innovations.Where(i => i.State == InnovationState.Accepted && i.Year <= year && i.Year > year - Window)
            .OrderBy(i => i.Id)
            .Include(i => i.Agency)
            .Include(i => i.PartnerAgencies)
            .Include(i => i.Documents)
                .ThenInclude(d => d.Document)
            .AsSplitQuery()
            .AsNoTracking()
            .ToListAsync(ct);
        var levels = (await db.InnovationRows.Where(r => r.InstrumentId == instrument.Id).AsNoTracking().ToListAsync(ct)).ToLookup(r =>
            r.InnovationId
        );
        var replications = await db
            .Replications.GroupBy(r => r.InnovationId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var checks = await db
            .InnovationYears.Where(y => y.Running)
            .GroupBy(y => y.InnovationId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var regional = await db
            .RegionalRows.Where(r => r.InstrumentId == instrument.Id && r.Year == year)
            .AsNoTracking()
            .ToDictionaryAsync(r => r.Code, StringComparer.Ordinal, ct);
        var figures = (await db.ExternalFigures.Where(f => f.Year <= year).OrderBy(f => f.Year).AsNoTracking().ToListAsync(ct))
            .GroupBy(f => f.Code, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        var rules = RulesOf(instrument.Id);
        var answers = new Answers(instrument);
        var list = instrument.Leaves.Where(l => instrument.ListOf(l.Index) is not null).ToList();
        var items = rows.Select(i =>
            {
                var facts = new InnovationFacts(i, replications.GetValueOrDefault(i.Id), checks.GetValueOrDefault(i.Id));
                var given = levels[i.Id].ToDictionary(r => r.Code, StringComparer.Ordinal);
                return new DossierItem(
                    i,
                    list.ToDictionary(
                        l => l.Code,
                        l => LevelOf(given.GetValueOrDefault(l.Code), rules.FirstOrDefault(r => r.Code == l.Code), facts),
                        StringComparer.Ordinal
                    ),
                    0
                );
            })
            .ToList();
        foreach (var item in items)
        {
            var answer = answers.Item(item.Key);
            foreach (var leaf in list)
                if (item.Levels[leaf.Code].Level is { } level)
                    answer.Set(leaf.Index, level);
        }
        foreach (var (code, row) in regional)
            if (instrument.Find(code) is { IsLeaf: true } leaf)
                answers.Set(leaf.Index, row.Level);
        var result = Scoring.Score(answers);
        return new(
            instrument,
            year,
            [.. items.Select(i => i with { Score = list.Sum(l => l.Weight * (i.Levels[l.Code].Level ?? 0)) })],
            instrument
                .Leaves.Where(l => instrument.ListOf(l.Index) is null && l.Source != LeafSource.Count)
                .ToDictionary(
                    l => l.Code,
                    l =>
                        regional.GetValueOrDefault(l.Code) is { } r
                            ? new DossierLevel(r.Level, null, null, null, r.Note, r.Version)
                            : new DossierLevel(null, null, null, null, null, 0),
                    StringComparer.Ordinal
                ),
            rules
                .Where(r => r.Fact.StartsWith("register:", StringComparison.Ordinal))
                .Where(r => figures.ContainsKey(r.Fact[9..]))
                .ToDictionary(r => r.Code, r => figures[r.Fact[9..]], StringComparer.Ordinal),
            answers,
            result,
            Dossier.Gaps(answers, GapsShown)
        );
    }

    private static DossierLevel LevelOf(InnovationRow? given, RowRule? rule, InnovationFacts facts) =>
        new(given?.Level, rule?.LevelOf(facts), rule is null ? null : facts[rule.Fact], rule, given?.Note, given?.Version ?? 0);
}
