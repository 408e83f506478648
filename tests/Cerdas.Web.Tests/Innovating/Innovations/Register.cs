using System.Net;
using Cerdas.Innovating;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Innovating.Innovations;

/// <summary>Innovations on their way, moved by the people who move them, over HTTP.</summary>
internal sealed class Register(App app)
{
    public const string Officer = "operator@batang.demo",
        Admin = "admin@batang.demo",
        Planner = "perencana@batang.demo";
    private readonly Dictionary<string, Browser> browsers = [];

    public int Id { get; private set; }
    public string Address => $"/register-inovasi/{Id}";

    public async Task<Browser> AsAsync(string email)
    {
        if (!browsers.TryGetValue(email, out var browser))
            browsers[email] = browser = await Browser.SignedInAsync(app, email);
        return browser;
    }

    public async Task StartAsync(string title = "Loket Jaringan Sekali Lapor", int year = 2023, string by = Officer)
    {
        var officer = await AsAsync(by);
        var made = await officer.SendAsync(
            await officer.GetAsync("/register-inovasi/baru"),
            new() { ["Input.Title"] = title, ["Input.Year"] = $"{year}" }
        );
        Assert.True(made.Status == HttpStatusCode.Redirect, made.Text);
        Id = int.Parse(made.Location!.Split('/')[2]);
    }

    /// <summary>Fills the steps of the draft, two photos and a decree with it.</summary>
    public async Task FillAsync(string by = Officer)
    {
        var officer = await AsAsync(by);
        var part = await app.Rows(db =>
            db.SubDimensions.Where(s => s.DimensionCode == "governance").OrderBy(s => s.Order).Select(s => s.Code).FirstAsync()
        );
        Dictionary<string, string?>[] steps =
        [
            new() { ["Idea.Problem"] = "Gangguan jaringan dilaporkan lewat telepon dan hilang.", ["Idea.SubDimensionCode"] = part },
            new()
            {
                ["How.Novelty"] = "Satu loket daring dengan nomor laporan.",
                ["How.HowItWorks"] = "OPD mengisi laporan; petugas menangani; nomor laporan dapat dilacak.",
                ["How.Digital"] = "true",
                ["How.ServiceUrl"] = "https://contoh.batangkab.go.id",
            },
            new()
            {
                ["Who.Users"] = "OPD dan desa",
                ["Who.UsersAYear"] = "650",
                ["Who.Initiator"] = "CivilServant",
                ["Who.Stage"] = "Trial",
                ["Who.InitiativeOn"] = "2022-09-01",
                ["Who.TrialOn"] = "2023-02-01",
                ["Who.Cost"] = "12.500.000",
            },
            new()
            {
                ["Benefits[0].Name"] = "Waktu pemulihan",
                ["Benefits[0].Unit"] = "jam",
                ["Benefits[0].Before"] = "9",
                ["Benefits[0].After"] = "2,5",
                ["Benefits[0].Source"] = "Catatan loket 2023",
            },
        ];
        foreach (var (typed, i) in steps.Select((s, i) => (s, i + 1)))
        {
            var saved = await officer.SendAsync(await officer.GetAsync($"{Address}/isi/{i}"), typed);
            Assert.True(saved.Location == $"{Address}/isi/{i + 1}", saved.Text);
        }
        var files = await officer.SendAsync(
            await officer.GetAsync($"{Address}/isi/5"),
            null,
            files:
            [
                ("Photos.Files", "loket.png", Files.Png(300, 200)),
                ("Photos.Files", "petugas.png", Files.Png(320, 200)),
                ("Papers.Files", "sk.pdf", Files.Pdf("SK tim loket")),
            ]
        );
        Assert.True(files.Location == $"{Address}/isi/6", files.Text);
    }

    public async Task SubmitAsync(string by = Officer)
    {
        var officer = await AsAsync(by);
        var sent = await officer.SendAsync(await officer.GetAsync($"{Address}/isi/6"));
        Assert.True(sent.Status == HttpStatusCode.Redirect, sent.Text);
    }

    public Task<int> AccountAsync(string email) => app.Rows(db => db.Officers.Where(o => o.Email == email).Select(o => o.Id).SingleAsync());

    public async Task<Page> SeatAsync(string judge, string by = Admin)
    {
        var admin = await AsAsync(by);
        return await admin.SendAsync(
            await admin.GetAsync(Address),
            new() { ["JudgeId"] = $"{await AccountAsync(judge)}" },
            form: "#tunjuk"
        );
    }

    public async Task<Page> ScoreAsync(string judge, decimal score, bool handIn = true)
    {
        var browser = await AsAsync(judge);
        var sheet = await browser.GetAsync($"{Address}/nilai");
        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        return await browser.SendAsync(
            sheet,
            Enumerable.Range(0, 3).ToDictionary(i => $"Rows[{i}].Score", string? (_) => $"{score}"),
            button: ("aksi", handIn ? "serahkan" : "simpan"),
            form: "form.sheet"
        );
    }

    public async Task<Page> DecideAsync(string verdict, string? reason = null, string by = Admin)
    {
        var admin = await AsAsync(by);
        return await admin.SendAsync(
            await admin.GetAsync(Address),
            new() { ["Reason"] = reason ?? "" },
            form: "#putusan",
            button: ("putusan", verdict)
        );
    }

    public Task<InnovationState> StateAsync() => app.Rows(db => db.Innovations.Where(i => i.Id == Id).Select(i => i.State).SingleAsync());
}
