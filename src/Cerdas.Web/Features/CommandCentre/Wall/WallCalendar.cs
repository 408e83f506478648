using Cerdas.Evaluating;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Reporting.Realisations;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Features.CommandCentre.Wall;

/// <summary>The days that come: of open evaluations and of the reporting calendar.</summary>
internal static class WallCalendar
{
    private const int DatesShown = 9,
        PastShown = 2;

    public static async Task<CalendarScene> ReadAsync(CerdasDb db, ReportingCalendar calendar, CancellationToken ct)
    {
        var open = await db
            .Evaluations.Where(e => e.State != EvaluationState.Closed)
            .OrderBy(e => e.Id)
            .Select(e => new
            {
                e.Year,
                e.InstrumentText,
                e.Calendar,
            })
            .AsNoTracking()
            .ToListAsync(ct);
        var dates = open.SelectMany(e =>
                Steps(e.Calendar)
                    .Select(s => new DateRow(s.Day, s.What, $"{InstrumentFile.Read(e.InstrumentText).Instrument!.Title.Text()}, {e.Year}"))
            )
            .ToList();
        foreach (var period in new[] { Period.Of(calendar.Today).Previous, Period.Of(calendar.Today) })
        {
            var days = calendar.DatesOf(period);
            dates.Add(new(days.DueOn, Say("Laporan jatuh tempo", "Reports are due"), period.Name()));
            dates.Add(new(days.OpenUntil, Say("Pelaporan dikunci", "Reporting is locked"), period.Name()));
        }
        var coming = dates.Where(d => d.Day >= calendar.Today).OrderBy(d => d.Day).Take(DatesShown - PastShown).ToList();
        return new(
            [.. dates.Where(d => d.Day < calendar.Today).OrderByDescending(d => d.Day).Take(PastShown).Reverse(), .. coming],
            calendar.Today
        );
    }

    private static IEnumerable<(DateOnly Day, string What)> Steps(EvaluationCalendar c) =>
        ((DateOnly?, string)[])
            [
                (c.InvitationOn, Say("Undangan", "Invitation")),
                (c.SelfAssessmentUntil, Say("Akhir penilaian mandiri", "Self-assessment ends")),
                (c.DeskCheckOn, Say("Pemeriksaan dokumen", "Desk check")),
                (c.InterviewOn, Say("Wawancara", "Interview")),
                (c.FieldVisitOn, Say("Kunjungan lapangan", "Field visit")),
                (c.ResultOn, Say("Hasil", "Result")),
            ]
            is var all
            ? all.Where(s => s.Item1 is not null).Select(s => (s.Item1!.Value, s.Item2))
            : [];
}
