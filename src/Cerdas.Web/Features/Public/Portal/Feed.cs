using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Cerdas.Innovating;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>
/// What is new of a regency, as an Atom feed: verified reports, accepted innovations, closed evaluations, the newest first.
/// </summary>
public static class Feed
{
    private const int Entries = 50;

    public static void MapFeed(this IEndpointRouteBuilder app) =>
        app.MapGet("/daerah/{code}/atom.xml", GetAsync).AllowAnonymous().CacheOutput(PublicCache.Name).ExcludeFromDescription();

    private sealed record Entry(string Key, string Title, string Text, string Path, DateTime At);

    private static async Task<ContentHttpResult> GetAsync(
        Ledger ledgers,
        CerdasDb db,
        PublicResults results,
        HttpRequest request,
        CancellationToken ct
    )
    {
        var ledger = await ledgers.ReadAsync(ct);
        var root = $"{request.Scheme}://{request.Host}";
        var entries = (await ReportsAsync(db, ledger, ct))
            .Concat(await InnovationsAsync(db, ct))
            .Concat(await EvaluationsAsync(db, results, ledger.Code, ct))
            .OrderByDescending(e => e.At)
            .Take(Entries)
            .ToList();
        var feed = new SyndicationFeed(
            $"Smart City {ledger.Name}",
            Say(
                "Laporan terverifikasi, inovasi yang diterima, evaluasi yang ditutup",
                "Verified reports, accepted innovations, closed evaluations"
            ),
            new Uri($"{root}/daerah/{ledger.Code}"),
            $"{root}/daerah/{ledger.Code}/atom.xml",
            entries.Count == 0 ? DateTimeOffset.UnixEpoch : Utc(entries[0].At)
        )
        {
            Language = Words.Lang,
            Items = [.. entries.Select(e => Item(e, root))],
        };
        feed.Authors.Add(new SyndicationPerson { Name = ledger.Name });
        feed.Links.Add(SyndicationLink.CreateSelfLink(new Uri($"{root}/daerah/{ledger.Code}/atom.xml"), "application/atom+xml"));
        var text = new StringBuilder();
        await using (var writer = XmlWriter.Create(text, new XmlWriterSettings { Async = true, OmitXmlDeclaration = true }))
            feed.GetAtom10Formatter().WriteTo(writer);
        return TypedResults.Content("""<?xml version="1.0" encoding="utf-8"?>""" + text, "application/atom+xml", Encoding.UTF8);
    }

    private static SyndicationItem Item(Entry e, string root)
    {
        // The address without a language is the entry's name for ever.
        var item = new SyndicationItem(Clean(e.Title), Clean(e.Text), new Uri(root + e.Path), $"{root}{e.Path}#{e.Key}", Utc(e.At))
        {
            PublishDate = Utc(e.At),
        };
        return item;
    }

    /// <summary>Without the characters that XML has no way to write.</summary>
    private static string Clean(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));

    private static DateTimeOffset Utc(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Utc));

    private static async Task<IEnumerable<Entry>> ReportsAsync(CerdasDb db, RegencyLedger ledger, CancellationToken ct) =>
        (
            await db
                .Realisations.Where(r => r.State == RealisationState.Verified && r.DecidedAt != null)
                .OrderByDescending(r => r.DecidedAt)
                .Take(Entries)
                .Select(r => new
                {
                    r.Id,
                    r.ProgrammeId,
                    r.Programme!.Code,
                    r.Year,
                    r.Quarter,
                    r.Sequence,
                    r.ProgrammeState,
                    At = r.DecidedAt!.Value,
                })
                .ToListAsync(ct)
        ).Select(r => new Entry(
            $"laporan-{r.Id}",
            $"{NameOf(ledger, r.Year, r.ProgrammeId) ?? r.Code}: {r.ProgrammeState.Name()}",
            Say(
                $"Laporan {new Period(r.Year, r.Quarter).Name()}{(r.Sequence > 0 ? " (perbaikan)" : "")} diverifikasi.",
                $"The report of {new Period(r.Year, r.Quarter).Name()}{(r.Sequence > 0 ? " (amendment)" : "")} was verified."
            ),
            $"/daerah/{ledger.Code}/program/{r.Code}",
            r.At
        ));

    private static string? NameOf(RegencyLedger ledger, int year, int programmeId) =>
        ledger.Of(year).Lines.FirstOrDefault(l => l.Programme.ProgrammeId == programmeId)?.Programme.Name;

    private static async Task<IEnumerable<Entry>> InnovationsAsync(CerdasDb db, CancellationToken ct) =>
        (
            await db
                .Innovations.Where(i => (i.State == InnovationState.Accepted || i.State == InnovationState.Retired) && i.DecidedAt != null)
                .OrderByDescending(i => i.DecidedAt)
                .Take(Entries)
                .Select(i => new
                {
                    i.Id,
                    i.Title,
                    Agency = i.Agency!.ShortName,
                    i.Year,
                    At = i.DecidedAt!.Value,
                })
                .ToListAsync(ct)
        ).Select(i => new Entry(
            $"inovasi-{i.Id}",
            i.Title,
            Say($"Inovasi {i.Agency} tahun {i.Year} diterima.", $"An innovation of {i.Agency}, {i.Year}, was accepted."),
            $"/inovasi/{i.Id}",
            i.At
        ));

    private static async Task<IEnumerable<Entry>> EvaluationsAsync(CerdasDb db, PublicResults results, string code, CancellationToken ct)
    {
        var closed = await db
            .Evaluations.Where(e => e.ClosedAt != null)
            .Select(e => new
            {
                e.Year,
                e.Stage,
                e.InstrumentId,
                At = e.ClosedAt!.Value,
            })
            .ToListAsync(ct);
        return (await results.LatestAsync(Entries, ct)).Join(
            closed,
            r => (r.Year, r.Stage, r.InstrumentId),
            c => (c.Year, c.Stage, c.InstrumentId),
            (r, c) =>
                new Entry(
                    $"evaluasi-{r.Year}-{r.Stage}-{r.InstrumentId}",
                    $"{r.Title}: {Format.Score(r.Index, r.Decimals)}",
                    Say($"Evaluasi {r.Year} tahap {r.Stage} ditutup.", $"The evaluation of {r.Year}, stage {r.Stage}, was closed."),
                    $"/daerah/{code}/indeks/{r.Year}/{r.Stage}/{r.InstrumentId}",
                    c.At
                )
        );
    }
}
