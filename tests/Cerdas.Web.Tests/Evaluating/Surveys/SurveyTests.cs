using System.Net;
using Cerdas.Evaluating;
using Cerdas.Web.Features.Evaluating.Surveys;
using Cerdas.Web.Tests.Evaluating.Evaluations;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Evaluating.Surveys;

/// <summary>The citizens' survey: whole answers, once a person, none after its day; what falls short is said.</summary>
public sealed class SurveyTests : IAsyncLifetime
{
    private App app = null!;
    private Panel panel = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        panel = new Panel(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<(int Id, string Form)> ServiceAsync(string? until = null)
    {
        await panel.OpenAsync(2023, "kominfo-2021");
        var admin = await panel.AsAsync("admin@batang.demo");
        var made = await admin.SendAsync(
            await admin.GetAsync($"/evaluasi/{panel.Id}/survei/0"),
            new()
            {
                ["Input.DimensionCode"] = "economy",
                ["Input.Name"] = "Pasar daring UMKM",
                ["Input.Users"] = "400",
                ["Input.OpenUntil"] = until,
            }
        );
        Assert.True(made.Status == HttpStatusCode.Redirect, made.Text);
        return await app.Rows(db =>
            db.SurveyedServices.Where(s => s.EvaluationId == panel.Id)
                .Select(s => ValueTuple.Create(s.Id, $"/survei/{s.Key}"))
                .SingleAsync()
        );
    }

    private static Dictionary<string, string?> Answers(Page form, string value) =>
        form
            .Html.QuerySelectorAll("input[type=radio]")
            .Select(r => r.GetAttribute("name")!)
            .Distinct()
            .ToDictionary(n => n, string? (_) => value);

    [Fact]
    public async Task A_survey_takes_whole_answers_on_its_scale_once_a_person_and_none_after_its_day()
    {
        var (id, url) = await ServiceAsync("2024-01-13");
        var citizen = new Browser(app);
        var form = await citizen.GetAsync(url);
        var whole = Answers(form, "3");
        var first = whole.Keys.First();
        var missing = await citizen.SendAsync(form, new(whole) { [first] = null });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, missing.Status);
        Assert.Contains("Pilih satu nilai", missing.Html.QuerySelector("fieldset.has-error .error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(whole.Count - 1, missing.Html.QuerySelectorAll("input[checked]").Length);
        foreach (var off in new[] { "5", "-1", "1.5", "tiga", "999999999999999999999999999999" })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await citizen.SendAsync(form, new(whole) { [first] = off })).Status);
        Assert.Equal(0, await ResponsesAsync(id));
        Assert.Equal(HttpStatusCode.Redirect, (await citizen.SendAsync(form, whole)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await citizen.SendAsync(form, whole)).Status);
        Assert.Equal(1, await ResponsesAsync(id));
        Assert.Contains("sudah tercatat", (await citizen.GetAsync(url)).Main, StringComparison.Ordinal);

        var late = new Browser(app);
        var opened = await late.GetAsync(url);
        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null((await late.GetAsync(url)).Opened.Html.QuerySelector("main form"));
        var refused = await late.SendAsync(opened, whole);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("sudah ditutup", refused.Main, StringComparison.Ordinal);
        Assert.Equal(1, await ResponsesAsync(id));
        Assert.Equal(HttpStatusCode.NotFound, (await late.GetAsync($"/survei/{Guid.NewGuid()}")).Status);
    }

    private Task<int> ResponsesAsync(int service) => app.Rows(db => db.SurveyResponses.CountAsync(r => r.SurveyedServiceId == service));

    [Fact]
    public async Task A_service_with_answers_keeps_its_dimension_and_every_field_is_checked()
    {
        var (id, url) = await ServiceAsync();
        var admin = await panel.AsAsync("admin@batang.demo");
        var page = await admin.GetAsync($"/evaluasi/{panel.Id}/survei/{id}");
        Assert.NotNull((await admin.SendAsync(page, new() { ["Input.DimensionCode"] = "ekonomi" })).ErrorOf("Input.DimensionCode"));
        Assert.NotNull((await admin.SendAsync(page, new() { ["Input.Users"] = "0" })).ErrorOf("Input.Users"));
        Assert.Equal("banyak", (await admin.SendAsync(page, new() { ["Input.Users"] = "banyak" })).ValueOf("Input.Users"));
        Assert.NotNull((await admin.SendAsync(page, new() { ["Input.Name"] = new string('x', 201) })).ErrorOf("Input.Name"));
        var citizen = new Browser(app);
        var form = await citizen.GetAsync(url);
        await citizen.SendAsync(form, Answers(form, "4"));
        var moved = await admin.SendAsync(page, new() { ["Input.DimensionCode"] = "living", ["Input.Name"] = "Nama baru" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, moved.Status);
        Assert.Contains("sudah punya jawaban", moved.ErrorOf("Input.DimensionCode"), StringComparison.Ordinal);
        Assert.Equal("Nama baru", moved.ValueOf("Input.Name"));
        Assert.Equal(
            "economy",
            await app.Rows(db => db.SurveyedServices.Where(s => s.Id == id).Select(s => s.DimensionCode).SingleAsync())
        );
    }

    [Fact]
    public async Task Of_nothing_answered_there_is_no_index_and_a_survey_that_falls_short_is_said()
    {
        await panel.OpenAsync(2024, "spbe-2020");
        var admin = await panel.AsAsync("admin@batang.demo");
        var result = await admin.GetAsync($"/evaluasi/{panel.Id}/hasil");
        Assert.Equal("belum ada data", result.Html.QuerySelector("#indeks")!.TextContent.Trim());
        Assert.Contains("Belum ada satu pun", result.Main, StringComparison.Ordinal);
        // This instrument asks citizens nothing.
        foreach (var url in new[] { "survei", "survei/0" })
            Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/evaluasi/{panel.Id}/{url}")).Status);
        var (_, survey) = await ServiceAsync();
        var citizen = new Browser(app);
        var form = await citizen.GetAsync(survey);
        await citizen.SendAsync(form, Answers(form, "4"));
        var weak = (await admin.GetAsync($"/evaluasi/{panel.Id}/hasil")).Html.QuerySelector("#survei-lemah")!.TextContent;
        Assert.Contains("Pasar daring UMKM: 1 jawaban, 400 pengguna; jawabannya tetap dihitung", weak, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "4", "1", 5)]
    [InlineData("1", "10", "1", 10)]
    [InlineData("0", "10", "0.0001", 21)]
    [InlineData("0", "1000000", "0.0001", 21)]
    [InlineData("0", "1000000", null, 11)]
    public void A_scale_is_never_more_buttons_than_a_page_holds_and_each_lies_on_its_step(string min, string max, string? step, int most)
    {
        decimal Read(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        var scale = new Scale(Read(min), Read(max), step is null ? null : Read(step));
        var steps = SurveyDesk.StepsOf(scale).ToList();
        Assert.InRange(steps.Count, 2, most);
        Assert.All(steps, s => Assert.True(scale.Holds(s) && scale.IsOnStep(s)));
        Assert.Equal(scale.Min, steps[0]);
    }

    /// <summary>Fifty users a service answer on one tablet: each form drawn is another citizen's.</summary>
    [Fact]
    public async Task At_the_counter_one_citizen_answers_after_the_other_and_the_same_form_twice_is_one_answer()
    {
        var (id, url) = await ServiceAsync();
        var key = await app.Rows(db => db.SurveyedServices.Where(s => s.Id == id).Select(s => s.CounterKey).SingleAsync());
        var (tablet, counter) = (new Browser(app), $"/survei/loket/{key}");
        var first = await tablet.GetAsync(counter);
        var second = await tablet.GetAsync(counter);
        var empty = await tablet.SendAsync(first);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Equal(counter + "?tercatat=true", (await tablet.SendAsync(first, Answers(first, "3"))).Location);
        Assert.Equal(counter + "?tercatat=true", (await tablet.SendAsync(first, Answers(first, "3"))).Location);
        var thanks = await tablet.GetAsync(counter + "?tercatat=true");
        Assert.Equal(counter, thanks.Html.QuerySelector("main a.button")!.GetAttribute("href"));
        Assert.Empty((await tablet.GetAsync(counter)).Html.QuerySelectorAll("input[checked]"));
        Assert.Equal(1, await ResponsesAsync(id));

        // The second tab is another citizen's.
        Assert.Equal(counter + "?tercatat=true", (await tablet.SendAsync(second, Answers(second, "1"))).Location);
        // The back button shows the form of one who has answered: it becomes the next one's, and keeps what was pressed.
        var back = await tablet.SendAsync(second, Answers(second, "2"));
        Assert.Equal(HttpStatusCode.Conflict, back.Status);
        Assert.Equal("2", back.Html.QuerySelector("input[checked]")!.GetAttribute("value"));
        Assert.Equal(counter + "?tercatat=true", (await tablet.SendAsync(back, Answers(back, "2"))).Location);
        Assert.Equal(3, await ResponsesAsync(id));
        Assert.True(await app.Rows(db => db.SurveyResponses.Where(r => r.SurveyedServiceId == id).AllAsync(r => r.AtCounter)));
        // The citizens' link opens no counter, and the tablet's own answer is still to be given.
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await tablet.GetAsync(url.Replace("/survei/", "/survei/loket/", StringComparison.Ordinal))).Status
        );
        Assert.NotNull((await tablet.GetAsync(url)).Html.QuerySelector("main form"));
    }

    [Fact]
    public async Task A_single_answer_is_taken_out_with_a_reason_that_the_audit_and_the_record_keep()
    {
        var (id, url) = await ServiceAsync();
        foreach (var value in new[] { "1", "4" })
        {
            var citizen = new Browser(app);
            var form = await citizen.GetAsync(url);
            await citizen.SendAsync(form, Answers(form, value));
        }
        var admin = await panel.AsAsync("admin@batang.demo");
        var list = $"/evaluasi/{panel.Id}/survei/{id}/jawaban";
        var shown = await admin.GetAsync(list);
        Assert.Equal(2, shown.Html.QuerySelectorAll("main tbody tr").Length);
        var remove = shown.Html.QuerySelector("main tbody a")!.GetAttribute("href")!;
        var page = await admin.GetAsync(remove);
        Assert.NotNull((await admin.SendAsync(page)).ErrorOf("Input.Reason"));
        Assert.Equal(2, await ResponsesAsync(id));
        Assert.Equal(list, (await admin.SendAsync(page, new() { ["Input.Reason"] = "Uji coba petugas" })).Location);
        Assert.Equal(1, await ResponsesAsync(id));
        Assert.Contains("Uji coba petugas", (await admin.GetAsync(list)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(remove)).Status);
        Assert.Contains(
            await app.Rows(db => db.Audit.Where(a => a.Entity == "RemovedAnswer").Select(a => a.Changes).ToListAsync()),
            c => c.Contains("Uji coba petugas", StringComparison.Ordinal)
        );
        // An operator of an agency is told no way to it, and is refused.
        var officer = await panel.AsAsync("operator@batang.demo");
        var other = await app.Rows(db => db.SurveyResponses.Where(r => r.SurveyedServiceId == id).Select(r => r.Id).SingleAsync());
        Assert.Null((await officer.GetAsync(list)).Html.QuerySelector("main tbody a"));
        Assert.Equal(list, (await officer.GetAsync($"{list}/{other}")).Location);
        var code = Answers(await new Browser(app).GetAsync(url), "1").Keys.First()[8..^1];
        var leaf = await admin.GetAsync($"/evaluasi/{panel.Id}/hasil?simpul={code}");
        Assert.Contains("1 jawaban, 1 dihapus", leaf.Main, StringComparison.Ordinal);
    }
}
