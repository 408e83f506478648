using Cerdas.Planning;
using Cerdas.Presenting;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Public.Citizens;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Features.Shared;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Public.Portal;

/// <summary>A programme as a citizen may see it: adopted plans and verified reports, no drafts, evidence by title and hash.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken, FromHere, OutputCache(PolicyName = PublicCache.Name)]
public sealed class ProgrammeModel(CerdasDb db, Ledger ledgers, CitizenDesk citizens) : PageModel
{
    [BindProperty]
    public CommentInput Comment { get; set; } = new();

    [FromQuery(Name = "terkirim")]
    public bool Sent { get; init; }

    public IReadOnlyList<CitizenComment> Comments { get; private set; } = [];

    /// <summary>What the year planned for it: budget, target, and what is proven; null where it is not planned for the year.</summary>
    public AchievementLine? Line { get; private set; }
    private CommentAbout About => new(Ledger.Code, null, Programme.Id);

    public RegencyLedger Ledger { get; private set; } = null!;
    public PlanRow Programme { get; private set; } = null!;
    public IReadOnlyList<ReportRow> Reports { get; private set; } = [];

    [FromQuery(Name = "tahun")]
    public int? Tahun { get; init; }

    /// <summary>The year the reader came from, else the latest reported.</summary>
    public int LatestYear =>
        Tahun is { } asked && Period.IsYear(asked) ? asked
        : Reports.Count > 0 ? Reports[0].Year
        : Ledger.DefaultYear;

    /// <summary>Where a quarter's report stands on the page: an address to share.</summary>
    public static string Anchor(int year, int quarter, int sequence) => $"tw-{year}-{quarter}" + (sequence > 0 ? $"-{sequence}" : "");

    public async Task<IActionResult> OnGetAsync(string programmeCode, CancellationToken ct) =>
        await OpenAsync(programmeCode, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string programmeCode, CancellationToken ct)
    {
        if (!await OpenAsync(programmeCode, ct))
            return NotFound();
        return await this.SayAsync(citizens, About, Comment, $"/daerah/{Ledger.Code}/program/{Programme.Code}", ct);
    }

    private async Task<bool> OpenAsync(string programmeCode, CancellationToken ct)
    {
        Ledger = await ledgers.ReadAsync(ct);
        var plan = await db
            .PlannedProgrammes.Where(p => p.Programme!.Code == programmeCode && p.Revision!.State == RevisionState.Adopted)
            .OrderByDescending(p => p.Revision!.Number)
            .Select(p => new PlanRow(
                p.ProgrammeId,
                p.Programme!.Code,
                p.Name,
                p.SubDimension!.DimensionCode,
                p.SubDimensionCode,
                p.OwnerId,
                p.StartYear,
                p.EndYear,
                p.Indicator,
                p.Unit,
                p.QuickWin,
                p.Published,
                p.Programme.Districts.OrderBy(d => d.DistrictCode).Select(d => d.DistrictCode).ToList()
            ))
            .AsSingleQuery()
            .FirstOrDefaultAsync(ct);
        if (plan is null)
            return false;
        Programme = plan;
        Reports = await db
            .Realisations.Where(r => r.ProgrammeId == plan.Id && r.State == RealisationState.Verified)
            .OrderByDescending(r => r.Year)
            .ThenByDescending(r => r.Quarter)
            .ThenByDescending(r => r.Sequence)
            .Select(r => new ReportRow(
                r.Year,
                r.Quarter,
                r.Sequence,
                r.ProgrammeState,
                r.Output,
                r.Spendings.Sum(s => s.Amount),
                r.DecidedAt,
                r.Evidence.OrderBy(e => e.DocumentId)
                    .Select(e => new EvidenceRow(e.Document!.Title, e.Document.Kind, e.Document.Year, e.Document.Sha256))
                    .ToList()
            ))
            .AsNoTracking()
            .ToListAsync(ct);
        Comments = await citizens.ShownAsync(About, ct);
        Line = Ledger.Of(LatestYear).Lines.FirstOrDefault(l => l.Programme.ProgrammeId == plan.Id);
        return true;
    }

    public sealed record PlanRow(
        int Id,
        string Code,
        string Name,
        string DimensionCode,
        string SubDimensionCode,
        int OwnerId,
        int StartYear,
        int EndYear,
        string Indicator,
        string Unit,
        bool QuickWin,
        bool Published,
        IReadOnlyList<string> Districts
    );

    public sealed record ReportRow(
        int Year,
        int Quarter,
        int Sequence,
        ProgrammeState State,
        decimal? Output,
        decimal Spent,
        DateTime? VerifiedAt,
        IReadOnlyList<EvidenceRow> Evidence
    );
}
