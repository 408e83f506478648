using Cerdas.Reporting;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Reporting.Achievements;

/// <summary>The working of one figure: every programme it counts or does not, with the report and the evidence that decided.</summary>
public sealed record Explanation(
    RegencyLedger Ledger,
    YearAchievement Year,
    Slice Slice,
    string Title,
    Tally Tally,
    IReadOnlyList<AchievementLine> Lines,
    Paging Paging,
    IReadOnlyDictionary<int, DecidingReport> Reports,
    IReadOnlyDictionary<int, PendingReport> Pending
)
{
    public static async Task<Explanation?> ReadAsync(
        CerdasDb db,
        RegencyLedger ledger,
        int year,
        Slice slice,
        int page,
        CancellationToken ct
    )
    {
        if (slice.Title(ledger) is not { } title)
            return null;
        var figures = ledger.Of(year);
        var lines = slice.LinesOf(figures);
        var paging = new Paging(page, lines.Count);
        // What is missing comes first: it is the shorter list, and the one that is asked about. Both stand in the order of their codes.
        var shown = lines.Where(l => !l.Counted).Concat(lines.Where(l => l.Counted)).Skip(paging.Skip).Take(Paging.Size).ToList();
        var ids = shown.Select(l => l.Last?.RealisationId).OfType<int>().ToList();
        var reports = await db
            .Realisations.Where(r => ids.Contains(r.Id))
            .Select(r => new DecidingReport(
                r.Id,
                r.Quarter,
                r.DecidedAt,
                r.Sequence,
                r.Evidence.OrderBy(e => e.DocumentId)
                    .Select(e => new EvidenceRow(
                        e.Document!.Title == e.Document.FileName ? "" : e.Document.Title,
                        e.Document.Kind,
                        e.Document.Year,
                        e.Document.Sha256
                    ))
                    .ToList()
            ))
            .AsNoTracking()
            .ToDictionaryAsync(r => r.Id, ct);
        // A report that nobody has verified yet decides nothing, but it is why a figure may soon be another one.
        var open = shown.Where(l => !l.Counted).Select(l => l.Programme.ProgrammeId).ToList();
        var pending = (
            await db
                .Realisations.Where(r => open.Contains(r.ProgrammeId) && r.Year == year && r.State != RealisationState.Verified)
                .Select(r => new PendingReport(r.ProgrammeId, r.Quarter, r.State))
                .ToListAsync(ct)
        )
            .GroupBy(r => r.ProgrammeId)
            .ToDictionary(g => g.Key, g => g.MaxBy(r => r.Quarter)!);
        return new(ledger, figures, slice, title, slice.TallyOf(figures), shown, paging, reports, pending);
    }
}

/// <summary>The verified report that decided whether a programme counts.</summary>
public sealed record DecidingReport(int Id, int Quarter, DateTime? VerifiedAt, int Sequence, IReadOnlyList<EvidenceRow> Evidence);

/// <summary>A report of the year that is written but not verified.</summary>
public sealed record PendingReport(int ProgrammeId, int Quarter, RealisationState State);

public sealed record EvidenceRow(string Title, DocumentKind Kind, int Year, string Sha256);
