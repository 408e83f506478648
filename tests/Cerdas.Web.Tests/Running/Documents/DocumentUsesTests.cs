using Cerdas.Common;
using Cerdas.Evaluating;
using Cerdas.Reporting;
using Cerdas.Web.Tests.Evaluating.Evaluations;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Running.Documents;

/// <summary>docs/rules.md R-14: one file that many show is seen by who verifies.</summary>
public sealed class DocumentUsesTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<int> DocumentAsync(char hash) =>
        await app.Rows(async db =>
        {
            var document = new Document
            {
                RegencyCode = "33.25",
                Sha256 = new string(hash, 64),
                Size = 10,
                ContentType = "image/png",
                FileName = "foto.png",
                Title = "Peresmian taman",
                Kind = DocumentKind.Photo,
                Year = 2023,
                UploadedById = 1,
                UploadedAt = DateTime.UtcNow,
            };
            db.Add(document);
            await db.SaveChangesAsync();
            return document.Id;
        });

    /// <summary>Reports of three programmes that two agencies own.</summary>
    private Task<List<int>> ReportsAsync(params int[] documents) =>
        app.Rows(async db =>
        {
            var plans = await db
                .PlannedProgrammes.Where(p => p.Revision!.ClosedOn == null && p.Programme!.Plans.Count > 0)
                .OrderBy(p => p.Id)
                .Select(p => new { p.ProgrammeId, p.OwnerId })
                .ToListAsync();
            var first = plans.GroupBy(p => p.OwnerId).First(g => g.Count() > 1).ToList();
            var other = plans.First(p => p.OwnerId != first[0].OwnerId);
            var reports = new List<int>();
            foreach (var programme in new[] { first[0].ProgrammeId, first[1].ProgrammeId, other.ProgrammeId })
            {
                var report = await db
                    .Realisations.Include(r => r.Evidence)
                    .Where(r => r.ProgrammeId == programme)
                    .OrderBy(r => r.Id)
                    .FirstAsync();
                foreach (var id in documents)
                    report.Evidence.Add(new Evidence { RegencyCode = "33.25", DocumentId = id });
                reports.Add(report.Id);
            }
            await db.SaveChangesAsync();
            return reports;
        });

    [Fact]
    public async Task Beside_each_document_of_a_report_stand_the_others_it_serves_with_number_agencies_and_links()
    {
        var photo = await DocumentAsync('d');
        var reports = await ReportsAsync(photo);
        var panel = new Panel(app);
        await panel.OpenAsync();
        await app.Rows(async db =>
        {
            var question = await db.Questions.SingleAsync(q => q.EvaluationId == panel.Id && q.Code == "A1");
            question.Evidence.Add(new QuestionEvidence { RegencyCode = "33.25", DocumentId = photo });
            return await db.SaveChangesAsync();
        });
        var page = await (await panel.AsAsync("verifikator@batang.demo")).GetAsync($"/realisasi/{reports[0]}");
        var uses = page
            .Opened.Html.QuerySelectorAll(".uses")
            .Single(u => u.QuerySelector($"a[href='/realisasi/{reports[1]}']") is not null);
        Assert.Contains(
            "Juga dipakai di 2 laporan lain dan 1 pertanyaan evaluasi lain; ",
            uses.QuerySelector("summary")!.TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(
            [.. reports.Skip(1).Order().Select(r => $"/realisasi/{r}"), $"/evaluasi/{panel.Id}/soal/A1"],
            uses.QuerySelectorAll("a").Select(a => a.GetAttribute("href"))
        );
        // On the question's page the reports alone are other places, and an evaluator, who opens none of them, reads of them.
        var question = await (await panel.AsAsync("verifikator@batang.demo")).GetAsync($"/evaluasi/{panel.Id}/soal/A1");
        Assert.Contains("Juga dipakai di 3 laporan lain; 2 OPD: ", question.Main, StringComparison.Ordinal);
        await panel.InviteAsync();
        var judged = await (await panel.AsAsync(Panel.Chair)).GetAsync($"/evaluasi/{panel.Id}/soal/A1");
        Assert.Contains("Juga dipakai di 3 laporan lain; 2 OPD: ", judged.Main, StringComparison.Ordinal);
        Assert.Null(judged.Html.QuerySelector(".uses a"));
    }

    [Fact]
    public async Task However_many_documents_there_are_one_query_finds_their_other_places()
    {
        var reader = await Browser.SignedInAsync(app, "verifikator@batang.demo");
        async Task<int> QueriesAsync(int report)
        {
            await reader.GetAsync($"/realisasi/{report}");
            app.Queries.Reset();
            Assert.NotNull((await reader.GetAsync($"/realisasi/{report}")).Opened);
            return app.Queries.Count;
        }
        var reports = await ReportsAsync(await DocumentAsync('e'));
        var one = await QueriesAsync(reports[0]);
        await ReportsAsync(await DocumentAsync('f'), await DocumentAsync('1'), await DocumentAsync('2'));
        Assert.Equal(one, await QueriesAsync(reports[0]));
    }
}
