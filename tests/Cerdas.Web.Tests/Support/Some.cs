using Cerdas.Evaluating;
using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Presenting;
using Cerdas.Reporting;
using Cerdas.Web.Features.Evaluating.Instruments;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Support;

/// <summary>Rows of the demo in a known situation.</summary>
internal static class Some
{
    /// <summary>A programme planned for the year that has no report at all in its last quarter that is submitted or verified.</summary>
    public static Task<int> UnrealisedProgrammeAsync(App app, int year, int? ownerId = null) =>
        app.Rows(db =>
            db.PlannedProgrammes.Where(p =>
                    p.Revision!.ClosedOn == null
                    && p.StartYear <= year
                    && p.EndYear >= year
                    && (ownerId == null || p.OwnerId == ownerId)
                    && !db.Realisations.Any(r =>
                        r.ProgrammeId == p.ProgrammeId
                        && r.Year == year
                        && r.Quarter == 4
                        && (r.State == RealisationState.Submitted || r.State == RealisationState.Verified)
                    )
                )
                .OrderBy(p => p.ProgrammeId)
                .Select(p => p.ProgrammeId)
                .FirstAsync()
        );

    public static Task<int> ReportAsync(App app, RealisationState state, int year = 2023) =>
        app.Rows(db => db.Realisations.Where(r => r.State == state && r.Year == year).OrderBy(r => r.Id).Select(r => r.Id).FirstAsync());

    public static Task<int> AgencyAsync(App app, string shortName) =>
        app.Rows(db => db.Agencies.Where(a => a.ShortName == shortName).Select(a => a.Id).SingleAsync());

    /// <summary>The demo without its register, risks and recommendations.</summary>
    public static Task NothingFollowedUpAsync(App app) =>
        app.Rows(async db =>
            await db.ExternalFigures.ExecuteDeleteAsync()
            + await db.Risks.ExecuteDeleteAsync()
            + await db.Set<FollowUpStep>().ExecuteDeleteAsync()
            + await db.Recommendations.ExecuteDeleteAsync()
        );

    /// <summary>The evaluation of a year, opened once.</summary>
    public static Task<int> EvaluationAsync(App app, int year = 2022, int stage = 1) =>
        app.Rows(async db =>
        {
            var known = await db.Evaluations.Where(e => e.Year == year && e.Stage == stage).Select(e => e.Id).FirstOrDefaultAsync();
            if (known != 0)
                return known;
            var evaluation = new Evaluation
            {
                RegencyCode = "33.25",
                Year = year,
                Stage = stage,
                InstrumentId = "kominfo-2022",
                Family = "kominfo",
                InstrumentText = "{}",
            };
            db.Add(evaluation);
            await db.SaveChangesAsync();
            return evaluation.Id;
        });

    public static async Task<int> RecommendationAsync(
        App app,
        int? ownerId,
        DateOnly? dueOn = null,
        string text = "Satukan pusat data seluruh OPD",
        int year = 2022
    )
    {
        var evaluation = await EvaluationAsync(app, year);
        return await app.Rows(async db =>
        {
            var row = new Recommendation
            {
                RegencyCode = "33.25",
                EvaluationId = evaluation,
                Text = text,
                OwnerId = ownerId,
                DueOn = dueOn,
            };
            db.Add(row);
            await db.SaveChangesAsync();
            return row.Id;
        });
    }

    public static async Task<int> RiskAsync(
        App app,
        string programmeCode,
        int likelihood = 2,
        int impact = 3,
        string text = "Jaringan desa putus"
    )
    {
        return await app.Rows(async db =>
        {
            var programme = await db.Programmes.Where(p => p.Code == programmeCode).Select(p => p.Id).SingleAsync();
            var owner = await db
                .PlannedProgrammes.Where(p => p.ProgrammeId == programme)
                .OrderByDescending(p => p.Revision!.Number)
                .Select(p => p.OwnerId)
                .FirstAsync();
            var row = new Risk
            {
                RegencyCode = "33.25",
                ProgrammeId = programme,
                Text = text,
                Likelihood = likelihood,
                Impact = impact,
                Mitigation = "Sambungan cadangan",
                OwnerId = owner,
            };
            db.Add(row);
            await db.SaveChangesAsync();
            return row.Id;
        });
    }

    /// <summary>A wall screen with every scene.</summary>
    public static Task<int> ScreenAsync(App app, string token = "layar-uji") =>
        app.Rows(async db =>
        {
            var hash = Cerdas.Web.Platform.LinkToken.Hash(token);
            if (await db.Screens.SingleOrDefaultAsync(s => s.TokenHash == hash) is { } made)
                return made.Id;
            var screen = new Screen
            {
                RegencyCode = "33.25",
                Name = "Dinding utara",
                TokenHash = hash,
                CreatedAt = DateTime.UtcNow,
                CreatedById = 1,
            };
            screen.Arrange(Screen.Usual);
            db.Add(screen);
            await db.SaveChangesAsync();
            return screen.Id;
        });

    /// <summary>An edition of Batang's own, made from a shipped instrument where there is none of the id yet.</summary>
    public static Task<InstrumentEdition> EditionAsync(App app, string id, bool published) =>
        app.Rows(async db =>
        {
            if (await db.InstrumentEditions.SingleOrDefaultAsync(e => e.InstrumentId == id) is { } made)
                return made;
            var admin = await db.Officers.FirstAsync(o => o.Role == Role.RegencyAdmin);
            var edition = new InstrumentEdition
            {
                RegencyCode = "33.25",
                InstrumentId = id,
                BasedOn = "kominfo-2022-cohort-2021",
                Text = ShippedInstruments
                    .TextOf("kominfo-2022-cohort-2021")!
                    .Replace("\"kominfo-2022-cohort-2021\"", $"\"{id}\"", StringComparison.Ordinal),
            };
            if (published)
                edition.Publish(new Officer(admin.Id, admin.Name, admin.Role, "33.25", null), DateTime.UtcNow);
            db.Add(edition);
            await db.SaveChangesAsync();
            return edition;
        });
}
