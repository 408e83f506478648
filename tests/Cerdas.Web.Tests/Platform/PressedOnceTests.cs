using System.Net;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Platform;

/// <summary>The same form sent many times is one, on every page that makes something.</summary>
public sealed class PressedOnceTests : IAsyncLifetime
{
    private const int Presses = 8;
    private App app = null!;
    private Browser admin = null!,
        officer = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        officer = await Browser.SignedInAsync(app, "operator@batang.demo");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public static TheoryData<string, string, string[]> Forms =>
        new()
        {
            { "/register-inovasi/baru", "Innovations", ["Input.Title=Sekali Saja", "Input.Year=2023"] },
            { "/rencana/dasar-hukum", "LegalBases", ["Input.Number=77", "Input.Year=2023", "Input.Title=Perbup Sekali"] },
            { "/pengaturan/opd/baru", "Agencies", ["Input.ShortName=Sekali", "Input.Name=Dinas Sekali"] },
            { "/register-inovasi/kuota/aturan", "QuotaRules", ["Input.FromYear=2031", "Input.Required=2", "Input.Reason=SK Bupati"] },
        };

    private Task<int> CountAsync(string of) =>
        app.Rows(db =>
            of switch
            {
                "Innovations" => db.Innovations.CountAsync(),
                "LegalBases" => db.LegalBases.CountAsync(),
                "Agencies" => db.Agencies.CountAsync(),
                _ => db.QuotaRules.CountAsync(),
            }
        );

    private static Dictionary<string, string?> Typed(string[] typed) =>
        typed.Select(t => t.Split('=')).ToDictionary(t => t[0], t => (string?)t[1]);

    [Theory, MemberData(nameof(Forms))]
    public async Task A_form_sent_many_times_at_once_and_again_later_makes_one(string url, string of, string[] typed)
    {
        var sender = of == "Innovations" ? officer : admin;
        var page = await sender.GetAsync(url);
        var before = await CountAsync(of);
        const string form = "main form[method=post]:has([name^='Input.'])";
        var answers = await Task.WhenAll(Enumerable.Range(0, Presses).Select(_ => sender.SendAsync(page, Typed(typed), form)));
        Assert.Equal(before + 1, await CountAsync(of));
        var later = await sender.SendAsync(page, Typed(typed), form);
        Assert.Equal(before + 1, await CountAsync(of));
        Assert.All(answers.Append(later), a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
        Assert.Single(answers.Append(later).Select(a => a.Location).Distinct());
    }

    [Fact]
    public async Task The_same_form_with_other_words_is_another()
    {
        var page = await officer.GetAsync("/register-inovasi/baru");
        var before = await CountAsync("Innovations");
        foreach (var title in new[] { "Yang Pertama", "Yang Kedua" })
            await officer.SendAsync(page, new() { ["Input.Title"] = title, ["Input.Year"] = "2023" });
        Assert.Equal(before + 2, await CountAsync("Innovations"));
    }

    [Fact]
    public async Task A_form_that_was_refused_is_taken_once_it_is_right_and_a_visitors_page_has_no_key()
    {
        var page = await officer.GetAsync("/register-inovasi/baru");
        var refused = await officer.SendAsync(page, new() { ["Input.Title"] = "", ["Input.Year"] = "2023" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEqual(page.ValueOf("__sekali"), refused.ValueOf("__sekali"));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.SendAsync(refused, new() { ["Input.Title"] = "Sudah Benar" })).Status);
        Assert.Null((await new Browser(app).GetAsync("/daerah/33.25/program/GV-01")).ValueOf("__sekali"));
        Assert.Null((await new Browser(app).GetAsync("/masuk")).ValueOf("__sekali"));
    }

    [Fact]
    public async Task A_report_sent_many_times_at_once_is_told_once_that_it_is_saved_and_never_that_someone_else_did()
    {
        var form = await admin.GetAsync($"/program/{await Some.UnrealisedProgrammeAsync(app, 2023)}/realisasi/2023/4");
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, Presses)
                .Select(_ => admin.SendAsync(form, new() { ["Input.Obstacle"] = "Hujan deras" }, button: ("aksi", "simpan")))
        );
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.Status));
    }
}
