using System.Net;
using System.Text.RegularExpressions;
using Cerdas.Evaluating;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Evaluating.Evaluations;

/// <summary>An evaluation on its way, moved by the people who move it, over HTTP.</summary>
internal sealed partial class Panel(App app)
{
    public const string Instrument = "kominfo-2022-cohort-2021",
        Chair = "evaluator@batang.demo";
    private readonly Dictionary<string, Browser> browsers = [];

    public int Id { get; private set; }
    public Instrument Read { get; } = Features.Evaluating.Instruments.ShippedInstruments.Find(Instrument)!;

    public async Task<Browser> AsAsync(string email, string password = Data.Demo.DemoRegency.Password)
    {
        if (!browsers.TryGetValue(email, out var browser))
            browsers[email] = browser = await Browser.SignedInAsync(app, email, password);
        return browser;
    }

    public async Task OpenAsync(int year = 2022, string instrument = Instrument)
    {
        var admin = await AsAsync("admin@batang.demo");
        var indicator = await app.Rows(db => db.KeyIndicators.Where(k => k.Name == "Indeks Smart City").Select(k => k.Id).MinAsync());
        var made = await admin.SendAsync(
            await admin.GetAsync("/evaluasi/baru"),
            new()
            {
                ["Input.Year"] = $"{year}",
                ["Input.InstrumentId"] = instrument,
                ["Input.KeyIndicatorId"] = $"{indicator}",
                ["Input.InvitationOn"] = "2023-01-10",
                ["Input.ResultOn"] = "2023-03-01",
            }
        );
        Assert.True(made.Status == HttpStatusCode.Redirect, made.Text);
        Id = int.Parse(made.Location!.Split('/')[^1]);
        var agency = await Some.AgencyAsync(app, "Diskominfo");
        var assign = await admin.GetAsync($"/evaluasi/{Id}/opd");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await admin.SendAsync(assign, new() { ["Input.Rest[A]"] = $"{agency}", ["Input.Rest[B]"] = $"{agency}" })).Status
        );
    }

    /// <summary>Gives seats: the demo's evaluator as chair, the others by the link they are sent.</summary>
    public async Task InviteAsync(params string[] others)
    {
        var admin = await AsAsync("admin@batang.demo");
        var seat = await admin.SendAsync(
            await admin.GetAsync($"/evaluasi/{Id}/panel"),
            new()
            {
                ["Input.Name"] = "Ketua",
                ["Input.Email"] = Chair,
                ["Input.Chair"] = "true",
            },
            form: "main form.stacked"
        );
        Assert.Equal(HttpStatusCode.Redirect, seat.Status);
        foreach (var email in others)
        {
            var invited = await admin.SendAsync(
                await admin.GetAsync($"/evaluasi/{Id}/panel"),
                new() { ["Input.Name"] = "Dr. " + email, ["Input.Email"] = email },
                form: "main form.stacked"
            );
            var link = InvitationLink().Match(invited.Html.QuerySelector("#tautan")!.TextContent).Value;
            var guest = new Browser(app);
            var accepted = await guest.SendAsync(
                await guest.GetAsync(link),
                new() { ["Input.Password"] = Data.Demo.DemoRegency.Password, ["Input.Again"] = Data.Demo.DemoRegency.Password }
            );
            Assert.True(accepted.Status == HttpStatusCode.Redirect, accepted.Text);
        }
    }

    public async Task StartScoringAsync()
    {
        var admin = await AsAsync("admin@batang.demo");
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await admin.SendAsync(await admin.GetAsync($"/evaluasi/{Id}"), form: "form[action$='handler=Score']")).Status
        );
    }

    public async Task DeclareAsync(string email, string? conflict = null)
    {
        var evaluator = await AsAsync(email);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (
                await evaluator.SendAsync(
                    await evaluator.GetAsync($"/evaluasi/{Id}"),
                    new() { ["ada"] = conflict is null ? "tidak" : "ya", ["Conflict"] = conflict ?? "" },
                    form: "form[action$='handler=Declare']"
                )
            ).Status
        );
    }

    /// <summary>Scores every question by the rule given and hands in.</summary>
    public async Task<Page> ScoreAsync(string email, Func<Node, decimal> score, bool handIn = true)
    {
        var evaluator = await AsAsync(email);
        Page last = null!;
        foreach (var group in Read.Root.Children.Select(c => Read.Nodes[c]))
        {
            var sheet = await evaluator.GetAsync($"/evaluasi/{Id}/penilaian/{group.Code}");
            Assert.Equal(HttpStatusCode.OK, sheet.Status);
            var typed = new Dictionary<string, string?>();
            foreach (var (leaf, i) in Read.Leaves.Where(l => Read.IsBelow(l.Index, group.Index)).Select((l, i) => (l, i)))
                typed[$"Input.Rows[{i}].Score"] = $"{score(leaf)}";
            last = await evaluator.SendAsync(sheet, typed, button: ("aksi", group.Code == "E" && handIn ? "serahkan" : "simpan"));
            Assert.True(last.Status == HttpStatusCode.Redirect, last.Text);
        }
        return last;
    }

    [GeneratedRegex(@"/undangan/\S+")]
    private static partial Regex InvitationLink();
}
