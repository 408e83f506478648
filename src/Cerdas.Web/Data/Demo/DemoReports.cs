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
        foreach (var year in Enumerable.Range(FirstYear, LastYear - FirstYear + 1))
        {
            var unrealised = 0;
            foreach (var row in rows.Where(r => r.Start <= year && year <= r.End))
            {
                var author = new Officer(
                    accounts[Role.AgencyOfficer].Id,
                    $"Operator {agencies[row.Owner].ShortName}",
                    Role.AgencyOfficer,
                    Code,
                    agencies[row.Owner].Id
                );
                var outcome = row.Unrealised.Contains(year) ? unrealised++ % 5 : -1;
                await ReportYearAsync(new DemoYear(row, year, outcome, Money(row, year)), programmes[row.Code], author, verifier, ct);
            }
            await db.SaveUnauditedAsync(ct);
            db.ChangeTracker.Clear();
        }
        // The last quarter stays open in the demo, so that a visitor can report and verify.
        db.Add(
            new Reopening
            {
                RegencyCode = Code,
                Year = LastYear,
                Quarter = 4,
                Until = new DateOnly(2099, 12, 31),
                Reason = "Dibuka untuk peragaan",
                GrantedById = accounts[Role.RegencyAdmin].Id,
                GrantedAt = new DateTime(2024, 3, 1, 2, 0, 0, DateTimeKind.Utc),
            }
        );
        await db.SaveUnauditedAsync(ct);
    }

    private async Task ReportYearAsync(DemoYear of, Programme programme, Officer author, Officer verifier, CancellationToken ct)
    {
        foreach (var quarter in Enumerable.Range(1, 4))
        {
            var state = of.StateIn(quarter);
            if (state is null)
                continue;
            var period = new Period(of.Year, quarter);
            var at = period.LastDay.AddDays(of.Pick(quarter, 3, 20)).ToDateTime(new TimeOnly(3, of.Pick(quarter, 0, 59)), DateTimeKind.Utc);
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
