using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Evaluating.Evaluations;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Cerdas.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>The public page: of the only regency, of the one named, or the list of those that take part.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Name)]
public sealed class IndexModel(CerdasDb db, Ledger ledgers, PublicResults results) : PageModel
{
    [FromRoute]
    public string? Code { get; init; }

    [FromQuery(Name = "tahun")]
    public int? Tahun { get; init; }

    public RegencyLedger? Ledger { get; private set; }
    public YearAchievement Year { get; private set; } = null!;
    public IReadOnlyList<RegencyRow> Regencies { get; private set; } = [];
    public IReadOnlyList<ClosedRow> Evaluations { get; private set; } = [];
    public FigureTable Table { get; private set; } = null!;
    public string Sentence => SummaryWords.Of(Ledger!, Year.Year);

    /// <summary>When the last report of the year was verified.</summary>
    public DateTime? VerifiedAt { get; private set; }

    /// <summary>Programmes realised whose deciding report has evidence.</summary>
    public int Proven => Year.Lines.Count(l => l is { Counted: true, Last.EvidenceCount: > 0 });
    public YearAchievement Next => Ledger!.Of(Year.Year + 1);

    /// <summary>Programmes planned for the next year and not for this one.</summary>
    public IReadOnlyList<ProgrammeInYear> Beginning
    {
        get
        {
            var known = Year.Lines.Select(l => l.Programme.ProgrammeId).ToHashSet();
            return [.. Next.Lines.Select(l => l.Programme).Where(p => !known.Contains(p.ProgrammeId)).Take(5)];
        }
    }
    public IEnumerable<int> Years =>
        Ledger!.Years.Values.Where(y => y.Reported > 0 || y.Year == Year.Year || y.Year <= Ledger.DefaultYear).Select(y => y.Year).Order();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Tahun is { } asked && !Period.IsYear(asked))
            return NotFound();
        if (Code is null)
        {
            Regencies = await db
                .Regencies.Where(r => r.Active)
                .OrderBy(r => r.Code)
                .Select(r => new RegencyRow(r.Code, r.Name, r.Province!.Name))
                .Take(Paging.Size * 11)
                .ToListAsync(ct);
            if (Regencies.Count != 1)
                return Page();
        }
        Ledger = await ledgers.ReadAsync(Code ?? Regencies[0].Code, ct);
        if (Ledger is null)
            return NotFound();
        Year = Ledger.Of(Tahun ?? Ledger.DefaultYear);
        Table = FigureTable.Dimensions(
            "dimensi",
            Ledger,
            Year,
            parts: false,
            Words.Say($"Capaian per dimensi, {Year.Year}", $"Achievement by dimension, {Year.Year}"),
            slice => $"/daerah/{Ledger.Code}/penjelasan{slice.Query(Year.Year)}"
        );
        Evaluations = await results.LatestAsync(Ledger.Code, 12, ct);
        VerifiedAt = await db
            .Realisations.Where(r => r.State == RealisationState.Verified && r.Year == Year.Year)
            .MaxAsync(r => r.DecidedAt, ct);
        return Page();
    }

    public string Address(string under, int year) =>
        $"{(Code is null && under.Length == 0 ? "/" : $"/daerah/{Ledger!.Code}{under}")}?tahun={year}";

    public sealed record RegencyRow(string Code, string Name, string Province);
}
