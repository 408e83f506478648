using System.Net;
using Cerdas.Evaluating;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Evaluating.Evaluations;

/// <summary>The pages of a closed evaluation as those read them who want to know where a figure comes from.</summary>
public sealed class ClosedPagesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly App app = fixture.App;

    private Task<int> IdAsync(int year = 2022) => app.Rows(db => db.Evaluations.Where(e => e.Year == year).Select(e => e.Id).SingleAsync());

    [Fact]
    public async Task A_leaf_leads_to_its_question_its_files_the_register_and_todays_ledger()
    {
        var (id, officer) = (await IdAsync(), await Browser.SignedInAsync(app, "operator@batang.demo"));
        var code = await app.Rows(db =>
            db.Questions.Where(q => q.EvaluationId == id && q.Evidence.Any()).OrderBy(q => q.Id).Select(q => q.Code).FirstAsync()
        );
        var leaf = await officer.GetAsync($"/evaluasi/{id}/hasil?simpul={code}");
        var question = leaf.Html.QuerySelector($"a[href='/evaluasi/{id}/soal/{code}']");
        Assert.NotNull(question);
        Assert.Equal(
            HttpStatusCode.OK,
            (await officer.GetAsync(leaf.Html.QuerySelector("main a[href^='/dokumen/']")!.GetAttribute("href")!)).Status
        );
        Assert.NotNull(
            (await officer.GetAsync(question.GetAttribute("href")!)).Html.QuerySelector($"a[href='/evaluasi/{id}/hasil?simpul={code}']")
        );

        var instrument = Features.Evaluating.Instruments.ShippedInstruments.Find("kominfo-2022")!;
        var register = instrument.Leaves.First(l => l.External == "ipm");
        Assert.NotNull(
            (await officer.GetAsync($"/evaluasi/{id}/hasil?simpul={register.Code}")).Html.QuerySelector("main dd a[href='/indeks']")
        );
        var ledger =
            $"/evaluasi/{id}/hasil?simpul={instrument.Leaves.First(l => l is { Dimension: "living", Source: not LeafSource.Survey }).Code}";
        var own = await officer.GetAsync(ledger);
        Assert.Contains("angka inilah yang dihitung", own.Main, StringComparison.Ordinal);
        Assert.NotNull(own.Html.QuerySelector("a[href='/capaian/penjelasan?tahun=2022&dimensi=living']"));
        // An evaluator does not read the ledger's own pages; the public one says the same.
        var evaluator = await Browser.SignedInAsync(app, "evaluator@batang.demo");
        var link = (await evaluator.GetAsync(ledger)).Html.QuerySelector("a[href='/daerah/33.25/penjelasan?tahun=2022&dimensi=living']");
        Assert.Equal(HttpStatusCode.OK, (await evaluator.GetAsync(link!.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task Nothing_of_a_closed_evaluation_sounds_as_if_it_went_on()
    {
        var (id, admin) = (await IdAsync(), await Browser.SignedInAsync(app, "admin@batang.demo"));
        Assert.DoesNotContain("terbuka sampai", (await admin.GetAsync($"/evaluasi/{id}/survei")).Main, StringComparison.Ordinal);
        var spread = await admin.GetAsync($"/evaluasi/{id}/sebaran");
        Assert.DoesNotContain("dibahas", spread.Main, StringComparison.Ordinal);
        Assert.Contains("Berjarak jauh", spread.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_target_is_named_with_its_plan_and_the_parts_for_what_they_are()
    {
        var (id, admin) = (await IdAsync(), await Browser.SignedInAsync(app, "admin@batang.demo"));
        var result = await admin.GetAsync($"/evaluasi/{id}/hasil");
        var tile = result.Html.QuerySelector("#target-iku")!;
        Assert.Contains("indikator kinerja utama (IKU) “Indeks Smart City” 2022", tile.TextContent, StringComparison.Ordinal);
        Assert.Equal("/rencana#iku", tile.QuerySelector("a")!.GetAttribute("href"));
        Assert.NotNull((await admin.GetAsync("/rencana")).Html.QuerySelector("#iku"));
        Assert.Contains("Nilai per bagian instrumen", result.Main, StringComparison.Ordinal);
        Assert.NotEmpty(result.Html.QuerySelectorAll("caption"));
        Assert.All(result.Html.QuerySelectorAll("caption"), c => Assert.DoesNotContain("index", c.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("sampingnya", result.Main, StringComparison.Ordinal);
        Assert.Equal("radar", result.Html.QuerySelector(".chart")!.GetAttribute("data-chart"));
        Assert.Equal(
            "bars",
            (await admin.GetAsync($"/evaluasi/{id}/hasil?simpul=C")).Html.QuerySelector(".chart")!.GetAttribute("data-chart")
        );
        // The evaluation of 2021 used another instrument: the letter says so as the page does.
        Assert.Contains("bukan hanya karena kinerja", (await admin.GetAsync($"/evaluasi/{id}/surat")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_questions_counts_the_survey_and_shows_it_to_an_officer_too()
    {
        var id = await IdAsync();
        var all = await (await Browser.SignedInAsync(app, "admin@batang.demo")).GetAsync($"/evaluasi/{id}/soal");
        Assert.Equal(
            "55 pertanyaan dijawab OPD + 6 dari survei masyarakat",
            all.Html.QuerySelector("main p[role=status]")!.TextContent.Trim()
        );
        var own = await (await Browser.SignedInAsync(app, "operator@batang.demo")).GetAsync($"/evaluasi/{id}/soal");
        foreach (var page in new[] { all, own })
            for (var n = 1; n <= 6; n++)
                Assert.Contains(
                    page.Html.QuerySelectorAll("main th[scope=row]"),
                    t => t.TextContent.StartsWith($"D{n} ", StringComparison.Ordinal)
                );
    }
}
