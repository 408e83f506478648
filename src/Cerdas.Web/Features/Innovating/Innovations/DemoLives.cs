using Cerdas.Innovating;
using Cerdas.People;
using Cerdas.Web.Data;
using Cerdas.Web.Data.Demo;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.Innovating.Innovations;

/// <summary>What became of the demo's accepted innovations: yearly checks, some replications, some retired.</summary>
internal static class DemoLives
{
    public static async Task LoadAsync(CerdasDb db, DemoCalendar calendar, Officer by, CancellationToken ct)
    {
        var rows = await db
            .Innovations.Where(i => i.State == InnovationState.Accepted && i.Year < calendar.LastYear)
            .Include(i => i.PartnerAgencies)
            .ToListAsync(ct);
        foreach (var row in rows)
        {
            var retires = !row.Published && Chance(row, row.Year, 11) < 10;
            db.AddRange(ChecksOf(row, retires, calendar, by));
            if (Chance(row, row.Year, 14) < 8)
                db.Add(
                    new Replication
                    {
                        RegencyCode = row.RegencyCode,
                        InnovationId = row.Id,
                        By = "Kabupaten tetangga (ilustrasi)",
                        Year = Math.Min(calendar.LastYear, row.Year + 1),
                        Outside = true,
                    }
                );
            if (retires)
                row.Retire(
                    by with
                    {
                        AgencyId = row.AgencyId,
                    },
                    "Petugasnya pindah dan tidak ada penggantinya (ilustrasi).",
                    DemoInnovations.At(calendar.Past(new DateOnly(row.Year + 1, 12, 15), 1))
                );
        }
        await db.SaveUnauditedAsync(ct);
    }

    /// <summary>Most years are checked; of those that retire only the first one after.</summary>
    private static IEnumerable<InnovationYear> ChecksOf(Innovation row, bool retires, DemoCalendar calendar, Officer by)
    {
        var last = retires ? Math.Min(row.Year + 1, calendar.LastYear) : calendar.LastYear;
        for (var year = row.Year + 1; year <= last; year++)
            if (Chance(row, year, 12) < 70)
                yield return new InnovationYear
                {
                    RegencyCode = row.RegencyCode,
                    InnovationId = row.Id,
                    Year = year,
                    Running = !retires,
                    Users = retires ? null : 250 + (Chance(row, year, 13) * 41),
                    ById = by.Id,
                    At = DemoInnovations.At(calendar.Past(new DateOnly(year, 12, 10), 1)),
                };
    }

    private static int Chance(Innovation row, int year, int salt) => DemoChance.Of(row.Title, year, salt);
}
