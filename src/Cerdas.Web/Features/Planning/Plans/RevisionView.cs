using Cerdas.Planning;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Planning.Plans;

/// <summary>A dimension's programmes of one phase: the first and the last year, and how many they are.</summary>
public sealed record PhaseRow(string NameId, string NameEn, Phase Phase, int From, int To, int Count);

/// <summary>A programme of a revision.</summary>
public sealed record RevisionProgramme(
    int ProgrammeId,
    string Code,
    string Name,
    string Agency,
    string PartId,
    string PartEn,
    int StartYear,
    int EndYear,
    decimal? Budget
);

/// <summary>A revision with one page of its programmes.</summary>
/// <param name="Legal">Titles of the legal bases by id.</param>
/// <param name="WhyNotAdopt">Why it cannot be adopted yet.</param>
/// <param name="Gaps">What a draft leaves open.</param>
public sealed record RevisionView(
    MasterplanRevision Revision,
    Paging Paging,
    IReadOnlyList<RevisionProgramme> Rows,
    IReadOnlyList<PhaseRow> Phases,
    IReadOnlyList<(int Id, string Title)> Legal,
    string? WhyNotAdopt,
    IReadOnlyList<ProgrammeGap> Gaps
)
{
    private const int MostGaps = 15;

    public IEnumerable<ProgrammeGap> ShownGaps => Gaps.Take(MostGaps);
    public int MoreGaps => Math.Max(0, Gaps.Count - MostGaps);
    public bool IsDraft => Revision.State == RevisionState.Draft;

    public IEnumerable<SelectListItem> LegalChoices => Legal.Select(l => new SelectListItem(l.Title, $"{l.Id}"));

    /// <summary>The decision that adopts it, and where its text is; null where none is named.</summary>
    public (string Title, string Url)? Decision =>
        Legal.FirstOrDefault(l => l.Id == Revision.LegalBasisId).Title is { } title
            ? (title, $"/daerah/{Revision.RegencyCode}/rincian#dasar-hukum")
            : null;

    /// <summary>From when it holds.</summary>
    public string Dates
    {
        get
        {
            var from = Revision.EffectiveFromYear;
            var text = Say($"Berlaku mulai {from}", $"In force from {from}");
            if (Revision.AdoptedOn is { } on)
                text += Say($", ditetapkan {Format.Date(on)}", $", adopted {Format.Date(on)}");
            if (Revision.ClosedOn is { } closed)
                text += Say($", ditutup {Format.Date(closed)}", $", closed {Format.Date(closed)}");
            return text;
        }
    }

    public Chart TimeLine => new("gantt", "fase", $"fase-revisi-{Revision.Number}", PlanTexts.TimeLine);
}

/// <summary>Reads a revision, one page of its programmes.</summary>
public sealed class RevisionReader(CerdasDb db, PlanDesk plans)
{
    public async Task<RevisionView> ReadAsync(MasterplanRevision revision, int page, CancellationToken ct)
    {
        var found = db.PlannedProgrammes.Where(p => p.RevisionId == revision.Id);
        var paging = new Paging(page, await found.CountAsync(ct));
        var rows = await found
            .OrderBy(p => p.Programme!.Code)
            .Skip(paging.Skip)
            .Take(Paging.Size)
            .Select(p => new RevisionProgramme(
                p.ProgrammeId,
                p.Programme!.Code,
                p.Name,
                p.Owner!.ShortName,
                p.SubDimension!.NameId,
                p.SubDimension.NameEn,
                p.StartYear,
                p.EndYear,
                p.Budgets.Any() ? p.Budgets.Sum(b => b.Amount) : null
            ))
            .ToListAsync(ct);
        var legal = await db.LegalBases.OrderByDescending(l => l.Year).Select(l => new { l.Id, l.Title }).ToListAsync(ct);
        return new(
            revision,
            paging,
            rows,
            await PhasesAsync(found, ct),
            [.. legal.Select(l => (l.Id, l.Title))],
            revision.State == RevisionState.Draft ? await plans.WhyNotAdoptableAsync(revision, ct) : null,
            revision.State == RevisionState.Draft ? await plans.GapsAsync(revision, ct) : []
        );
    }

    private static async Task<IReadOnlyList<PhaseRow>> PhasesAsync(IQueryable<PlannedProgramme> programmes, CancellationToken ct)
    {
        var phases = await programmes
            .GroupBy(p => new
            {
                p.SubDimension!.Dimension!.NameId,
                p.SubDimension.Dimension.NameEn,
                p.SubDimension.Dimension.Order,
                p.Phase,
            })
            .Select(g => new
            {
                g.Key.Order,
                Row = new PhaseRow(g.Key.NameId, g.Key.NameEn, g.Key.Phase, g.Min(p => p.StartYear), g.Max(p => p.EndYear), g.Count()),
            })
            .ToListAsync(ct);
        return [.. phases.OrderBy(g => g.Order).ThenBy(g => g.Row.Phase).Select(g => g.Row)];
    }
}
