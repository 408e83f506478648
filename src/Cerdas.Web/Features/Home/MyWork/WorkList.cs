using Cerdas.Reporting;

namespace Cerdas.Web.Features.Home.MyWork;

/// <summary>The reports to work on, a page of them, and how many of each kind there are.</summary>
/// <param name="ManyAgencies">The list is of several agencies: each row names its own.</param>
/// <param name="Planned">A masterplan is adopted: only then does an empty list mean that all is submitted.</param>
public sealed record WorkList(IReadOnlyList<WorkRow> All, int PageNumber, bool ManyAgencies, bool Planned)
{
    /// <summary>Why the list is empty.</summary>
    public string Nothing => Planned ? MyWorkTexts.AllSubmitted : MyWorkTexts.NoPlanYet;

    public Paging Paging => new(PageNumber, All.Count);
    public IEnumerable<WorkRow> Shown => All.Skip(Paging.Skip).Take(Paging.Size);
    public int Returned => All.Count(w => w.State == RealisationState.Returned);
    public int Unreported => All.Count(w => w.State is null);
    public int Late => All.Count(w => w.State is null && w.Late);
    public int Drafts => All.Count(w => w.State == RealisationState.Draft);
}
