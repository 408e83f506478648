using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Bench;

/// <summary>
/// Adds programmes to the demo regency until its plan of 2023 holds so many, each with four verified quarters; of some the fourth still
/// waits to be verified.
/// </summary>
internal static class LargeRegency
{
    public const int Programmes = 8_000,
        Year = 2023;

    public static async Task FillAsync(CerdasDb db, int programmes = Programmes, int waiting = 0)
    {
        db.Enter("33.25");
        var revision = await db.Revisions.SingleAsync(r => r.ClosedOn == null);
        var samples = await db
            .PlannedProgrammes.Include(p => p.Targets)
            .Include(p => p.Budgets)
            .Include(p => p.Supporting)
            .Where(p => p.RevisionId == revision.Id)
            .AsNoTracking()
            .ToListAsync();
        var missing = programmes - samples.Count(p => p.RunsIn(Year));
        var (author, verifier) = (
            new Officer(1, "Bench", Role.RegencyAdmin, "33.25", null),
            new Officer(2, "Bench verifier", Role.Verifier, "33.25", null)
        );
        for (var done = 0; done < missing; done += 500)
        {
            revision = await db.Revisions.SingleAsync(r => r.Id == revision.Id);
            var added = new List<(Programme Programme, int Owner)>();
            for (var i = done; i < Math.Min(done + 500, missing); i++)
            {
                var plan = samples.Where(p => p.RunsIn(Year)).ElementAt(i % 100).CopyTo(revision);
                var programme = new Programme { RegencyCode = "33.25", Code = $"ZZ-{i:00000}" };
                db.Entry(plan).Property(p => p.ProgrammeId).CurrentValue = 0;
                db.Entry(plan).Reference(p => p.Programme).CurrentValue = programme;
                db.Add(plan);
                added.Add((programme, plan.OwnerId));
            }
            await db.SaveUnauditedAsync(CancellationToken.None);
            foreach (var ((programme, owner), n) in added.Select((a, n) => (a, done + n)))
                for (var quarter = 1; quarter <= 4; quarter++)
                {
                    var at = new DateTime(2024, 1, 5, 0, 0, 0, DateTimeKind.Utc);
                    var report = Realisation.Start(
                        programme.Id,
                        new Period(Year, quarter),
                        null,
                        author,
                        owner,
                        "33.25",
                        locked: false,
                        at
                    );
                    report.Save(
                        new(
                            quarter == 4 && programme.Id % 10 == 0 ? ProgrammeState.Stopped : ProgrammeState.NotStarted,
                            quarter,
                            new Dictionary<FundingSource, decimal> { [FundingSource.Apbd] = 1_000_000 * quarter },
                            null,
                            null
                        ),
                        author,
                        owner,
                        locked: false,
                        at
                    );
                    report.Submit(Guid.NewGuid(), author, owner, locked: false, late: false, at);
                    if (quarter < 4 || n >= waiting)
                        report.Verify(verifier, owner, at);
                    db.Add(report);
                }
            await db.SaveUnauditedAsync(CancellationToken.None);
            db.ChangeTracker.Clear();
        }
    }
}
