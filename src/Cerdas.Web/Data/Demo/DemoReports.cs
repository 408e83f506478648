using System.Globalization;
using System.Text;
using Cerdas.People;
using Cerdas.Planning;
using Cerdas.Reporting;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Data.Demo;

/// <summary>What the demo regency reported, with its evidence.</summary>
public sealed partial class DemoRegency
{
    private async Task ReportsAsync(Dictionary<string, Programme> programmes, CancellationToken ct)
    {
        var verifier = accounts[Role.Verifier].ToOfficer();
        foreach (var year in calendar.Years)
        {
            var unrealised = 0;
            foreach (var row in rows.Where(r => r.Start <= year && year <= r.End))
            {
                // Only in the last quarter something is still on its way: a draft, a report that waits, one that was returned.
                var outcome = row.IsUnrealised(year) ? OutcomeOf(unrealised++, year) : -1;
                var of = new DemoYear(row, year, calendar.QuartersOf(year), outcome, Money(row, year));
                await ReportYearAsync(of, programmes[row.Code], reporters[row.Owner], verifier, ct);
            }
            await db.SaveUnauditedAsync(ct);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Each way once, then reports that wait; in a year that is over, not begun or stopped by turns.</summary>
    private int OutcomeOf(int unrealised, int year) =>
        year < calendar.LastYear ? unrealised % 2
        : unrealised <= DemoYear.Returned ? unrealised
        : DemoYear.Waiting;

    private async Task ReportYearAsync(DemoYear of, Programme programme, Officer author, Officer verifier, CancellationToken ct)
    {
        foreach (var quarter in Enumerable.Range(1, of.Last))
        {
            var state = of.StateIn(quarter);
            if (state is null)
                continue;
            var period = new Period(of.Year, quarter);
            var on = period.LastDay.AddDays(of.Pick(quarter, 3, 20));
            // The last quarter is verified by today.
            if (period == calendar.Last && on > calendar.Today.AddDays(-7))
                on = calendar.Today.AddDays(-7);
            var at = on.ToDateTime(new TimeOnly(3, of.Pick(quarter, 0, 59)), DateTimeKind.Utc);
            var report = Realisation.Start(programme.Id, period, null, author, author.AgencyId!.Value, Code, locked: false, at);
            report.Save(of.Values(quarter, state.Value, texts), author, author.AgencyId.Value, locked: false, at);
            if (state is ProgrammeState.Running or ProgrammeState.Done)
                report.Evidence.Add(await EvidenceAsync(of, period, author, at, ct));
            db.Add(report);
            if (of.StaysDraftIn(quarter))
                continue;
            var late = ReportingDates.Of(period, 10, 15, 45).IsLate(DateOnly.FromDateTime(at));
            report.Submit(
                new Guid(Guid.Empty.ToByteArray()[..12].Concat(BitConverter.GetBytes(of.Seed(quarter))).ToArray()),
                author,
                author.AgencyId.Value,
                locked: false,
                late,
                at.AddHours(1)
            );
            if (of.AwaitsVerificationIn(quarter))
                continue;
            if (of.IsReturnedIn(quarter) || of.Pick(quarter + 40, 0, 11) == 0)
            {
                report.Return(texts.Return(of.Pick(quarter, 0, 99)), verifier, author.AgencyId.Value, at.AddDays(2));
                if (of.IsReturnedIn(quarter))
                    continue;
                report.Submit(Guid.Empty, author, author.AgencyId.Value, locked: false, late, at.AddDays(4));
            }
            report.Verify(verifier, author.AgencyId.Value, at.AddDays(6));
        }
    }

    private async Task<Evidence> EvidenceAsync(DemoYear of, Period period, Officer author, DateTime at, CancellationToken ct)
    {
        var title = texts.Document(
            of.Pick(period.Quarter + 20, 0, 99),
            $"Triwulan {Names.Roman(period.Quarter)} {period.Year}",
            of.Row.Name
        );
        var bytes = DemoPdf.Page([
            $"Kabupaten Batang - {period}",
            of.Row.Code,
            of.Row.Name,
            title,
            "Dokumen ilustrasi untuk peragaan Cerdas; bukan dokumen resmi.",
        ]);
        var hash = await files.PutAsync(new MemoryStream(bytes), ct);
        return new Evidence
        {
            RegencyCode = Code,
            Document = new Document
            {
                RegencyCode = Code,
                Sha256 = hash,
                Size = bytes.Length,
                ContentType = "application/pdf",
                FileName = $"{of.Row.Code}-{period}.pdf",
                Title = title.Length <= Document.TitleMax ? title : title[..Document.TitleMax],
                Kind = KindOf(title),
                Year = period.Year,
                AgencyId = author.AgencyId,
                UploadedById = author.Id,
                UploadedAt = at,
            },
        };
    }

    private static DocumentKind KindOf(string title) =>
        title.StartsWith("Foto", StringComparison.Ordinal) ? DocumentKind.Photo
        : title.StartsWith("Berita acara", StringComparison.Ordinal)
        || title.StartsWith("Notul", StringComparison.Ordinal)
        || title.StartsWith("Daftar hadir", StringComparison.Ordinal)
            ? DocumentKind.Minutes
        : title.StartsWith("Tangkapan", StringComparison.Ordinal) ? DocumentKind.Screenshot
        : title.StartsWith("Rekap", StringComparison.Ordinal) || title.StartsWith("Data", StringComparison.Ordinal) ? DocumentKind.Data
        : DocumentKind.Report;
}
