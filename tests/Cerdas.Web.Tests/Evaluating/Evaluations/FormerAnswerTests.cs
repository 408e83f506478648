using System.Net;
using Cerdas.Common;
using Cerdas.Evaluating;
using Cerdas.Planning;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Evaluating.Evaluations;

/// <summary>docs/rules.md V-15: who answers a question again sees what was said of it, and uses what supported it with one tick.</summary>
public sealed class FormerAnswerTests : IAsyncLifetime
{
    private const string Agency = "operator@batang.demo",
        Guest = "tamu@kampus.test",
        Question = "A1";
    private App app = null!;
    private Panel panel = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        panel = new Panel(app);
        await panel.OpenAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private string At => $"/evaluasi/{panel.Id}/soal/{Question}";

    private Task<int> DocumentAsync(int? agency, char hash, string title) =>
        app.Rows(async db =>
        {
            var document = new Document
            {
                RegencyCode = "33.25",
                Sha256 = new string(hash, 64),
                Size = 10,
                ContentType = "application/pdf",
                FileName = "berkas.pdf",
                Title = title,
                Kind = DocumentKind.Decree,
                Year = 2021,
                AgencyId = agency,
                UploadedById = 1,
                UploadedAt = DateTime.UtcNow,
            };
            db.Add(document);
            await db.SaveChangesAsync();
            return document.Id;
        });

    /// <summary>The demo's evaluation of 2021, with two more documents at the question: one of this agency, one of another.</summary>
    private async Task<(int Evaluation, int Mine, int Theirs)> FormerAsync()
    {
        var (mine, theirs) = (
            await DocumentAsync(await Some.AgencyAsync(app, "Diskominfo"), 'a', "SK Dewan Smart City"),
            await DocumentAsync(await Some.AgencyAsync(app, "Disdukcapil"), 'b', "Notula Disdukcapil")
        );
        var id = await app.Rows(async db =>
        {
            var question = await db.Questions.SingleAsync(q =>
                q.Code == Question && db.Evaluations.Any(e => e.Id == q.EvaluationId && e.Year == 2021)
            );
            question.Evidence.Add(new QuestionEvidence { RegencyCode = "33.25", DocumentId = mine });
            question.Evidence.Add(new QuestionEvidence { RegencyCode = "33.25", DocumentId = theirs });
            await db.SaveChangesAsync();
            return question.EvaluationId;
        });
        return (id, mine, theirs);
    }

    private static bool Offers(Page page, int document) =>
        page.Html.QuerySelectorAll($"input[name='Evidence.Reuse'][value='{document}']").Length == 1;

    [Fact]
    public async Task Score_reason_and_evidence_of_the_last_closed_evaluation_stand_beside_the_question_and_one_tick_uses_them_again()
    {
        var (former, mine, theirs) = await FormerAsync();
        var officer = await panel.AsAsync(Agency);
        var page = await officer.GetAsync(At);
        var told = Support.Page.Plain(page.Html.QuerySelector("#sebelumnya")!.TextContent);
        var self = await app.Rows(db =>
            db.Questions.Where(q => q.EvaluationId == former && q.Code == Question).Select(q => q.SelfScore!.Value).SingleAsync()
        );
        Assert.StartsWith(
            $"Jawaban sebelumnya, evaluasi 2021 tahap 1 Nilai mandiri {self:0} Nilai evaluator ",
            told,
            StringComparison.Ordinal
        );
        Assert.Matches(@"Nilai evaluator \d", told);
        Assert.Contains("Alasan Uraian ilustrasi", told, StringComparison.Ordinal);
        Assert.Contains("SK Dewan Smart City", told, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector($"#sebelumnya a[href='/evaluasi/{former}/soal/{Question}']"));
        Assert.True(Offers(page, mine));
        Assert.False(Offers(page, theirs));

        var saved = await officer.SendAsync(page, new() { ["Input.Score"] = "4", ["Evidence.Reuse"] = $"{mine}" });
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        var after = await officer.GetAsync(At);
        Assert.False(Offers(after, mine));
        Assert.Contains("SK Dewan Smart City", after.Html.QuerySelector("#bukti")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Juga dipakai di 1 pertanyaan evaluasi lain",
            after.Html.QuerySelector("#bukti .uses summary")!.TextContent,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_tick_stays_on_a_form_that_is_refused()
    {
        var (_, mine, _) = await FormerAsync();
        var officer = await panel.AsAsync(Agency);
        var refused = await officer.SendAsync(await officer.GetAsync(At), new() { ["Input.Score"] = "99", ["Evidence.Reuse"] = $"{mine}" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(Offers(refused, mine));
        Assert.NotNull(refused.Html.QuerySelector($"input[name='Evidence.Reuse'][value='{mine}'][checked]"));
    }

    [Fact]
    public async Task An_evaluator_without_a_seat_then_reads_the_former_answer_and_is_handed_none_of_its_files()
    {
        await FormerAsync();
        await panel.InviteAsync(Guest);
        var page = (await (await panel.AsAsync(Guest)).GetAsync(At)).Opened;
        Assert.Contains("Uraian ilustrasi", page.Html.QuerySelector("#sebelumnya")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("#sebelumnya a"));
        Assert.Null(page.Html.QuerySelector("input[name='Evidence.Reuse']"));
        var seated = (await (await panel.AsAsync("bupati@batang.demo")).GetAsync(At)).Opened;
        Assert.NotNull(seated.Html.QuerySelector("#sebelumnya a[href*='/dokumen/']"));
    }

    [Fact]
    public async Task A_recorded_legal_basis_with_its_file_is_offered_whoever_brought_the_file_and_one_without_is_not()
    {
        var file = await DocumentAsync(await Some.AgencyAsync(app, "Disdukcapil"), 'c', "perbup.pdf");
        await app.Rows(async db =>
        {
            foreach (var (number, document) in new (string, int?)[] { ("71", file), ("72", null) })
                db.Add(
                    new LegalBasis
                    {
                        RegencyCode = "33.25",
                        Kind = LegalKind.RegentRegulation,
                        Number = number,
                        Year = 2021,
                        Title = "Masterplan Smart City",
                        DocumentId = document,
                    }
                );
            return await db.SaveChangesAsync();
        });
        var officer = await panel.AsAsync(Agency);
        var page = await officer.GetAsync(At);
        Assert.True(Offers(page, file));
        Assert.Contains("71 (2021): Masterplan Smart City", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("72 (2021)", page.Main, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await officer.SendAsync(page, new() { ["Input.Score"] = "4", ["Evidence.Reuse"] = $"{file}" })).Status
        );
        Assert.Contains("perbup.pdf", (await officer.GetAsync(At)).Html.QuerySelector("#bukti")!.TextContent, StringComparison.Ordinal);
    }
}
