using Cerdas.Planning;
using Cerdas.Web.Data;

namespace Cerdas.Web.Features.Planning.Risks;

public static class QuickWins
{
    /// <summary>The quick wins of the revision in force for the year.</summary>
    public static IQueryable<PlannedProgramme> QuickWinsOf(this CerdasDb db, int year)
    {
        var revision = db.RevisionInForceFor(year).Select(r => r.Id);
        return db.PlannedProgrammes.Where(p => revision.Contains(p.RevisionId) && p.QuickWin);
    }
}
