using Cerdas.Planning;
using Cerdas.Reporting;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Support;

/// <summary>Rows of the demo in a known situation.</summary>
internal static class Some
{
    /// <summary>A programme planned for the year that has no report at all in its last quarter that is submitted or verified.</summary>
    public static Task<int> UnrealisedProgrammeAsync(App app, int year, int? ownerId = null) => app.Rows(db => db.PlannedProgrammes
        .Where(p => p.Revision!.ClosedOn == null && p.StartYear <= year && p.EndYear >= year && (ownerId == null || p.OwnerId == ownerId)
            && !p.Programme!.Realisations.Any(r => r.Year == year && r.Quarter == 4 && (r.State == RealisationState.Submitted || r.State == RealisationState.Verified)))
        .OrderBy(p => p.ProgrammeId).Select(p => p.ProgrammeId).FirstAsync());

    public static Task<int> ReportAsync(App app, RealisationState state, int year = 2023) =>
        app.Rows(db => db.Realisations.Where(r => r.State == state && r.Year == year).OrderBy(r => r.Id).Select(r => r.Id).FirstAsync());

    public static Task<int> AgencyAsync(App app, string shortName) => app.Rows(db => db.Agencies.Where(a => a.ShortName == shortName).Select(a => a.Id).SingleAsync());
}
