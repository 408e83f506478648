using System.Net;
using System.Text.Json.Nodes;
using Cerdas.Innovating;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Innovating.Innovations;

/// <summary>Three a year from every agency: the matrix, its rules, the reminder, and the same figures elsewhere.</summary>
public sealed class QuotaTests : IAsyncLifetime
{
    private App app = null!;
    private Register register = null!;

    public async ValueTask InitializeAsync()
    {
        app = await App.StartAsync();
        register = new Register(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_third_innovation_turns_the_agency_green_and_ends_its_reminder()
    {
        var officer = await register.AsAsync(Register.Officer);
        var reminder = await officer.GetAsync("/kerja");
        Assert.Contains("Inovasi 2023: 2 dari 3 diterima; kurang 1", reminder.Main, StringComparison.Ordinal);
        var agency = await Some.AgencyAsync(app, "Diskominfo");
        string Cell(Page page) => page.Html.QuerySelector($"#matriks a[href='/register-inovasi?opd={agency}&tahun=2023']")!.ClassName!;
        Assert.Equal("light wait", Cell(await officer.GetAsync("/register-inovasi/kuota?tahun=2023")));
        await register.StartAsync();
        await register.FillAsync();
        await register.SubmitAsync();
        foreach (var judge in new[] { "evaluator@batang.demo", "evaluator2@batang.demo" })
        {
            await register.SeatAsync(judge);
            await register.ScoreAsync(judge, 3);
        }
        await register.DecideAsync("terima");
        var after = await officer.GetAsync("/register-inovasi/kuota?tahun=2023");
        // Brought in January of the next year: it counts for its own year and is marked late.
        Assert.Equal(
            ("light ok", true),
            (
                Cell(after),
                after
                    .Html.QuerySelector($"#matriks a[href='/register-inovasi?opd={agency}&tahun=2023']")!
                    .TextContent.Contains("3/3 t", StringComparison.Ordinal)
            )
        );
        Assert.DoesNotContain("Inovasi 2023:", (await officer.GetAsync("/kerja")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_matrix_is_counted_in_one_query_however_many_agencies_and_years()
    {
        var regent = await register.AsAsync("bupati@batang.demo");
        var counts = new List<int>();
        foreach (var year in new[] { 2018, 2022, 2022 })
        {
            app.Queries.Reset();
            var page = await regent.GetAsync($"/register-inovasi/kuota?tahun={year}");
            Assert.Equal(38, page.Html.QuerySelectorAll("#matriks tbody tr").Length);
            counts.Add(app.Queries.Count);
        }
        // The session, the agencies with their innovations, the rules.
        Assert.Equal([3, 3], counts.Skip(1));
    }

    [Fact]
    public async Task An_exemption_counts_in_its_years_alone_and_bad_rules_are_refused_beside_their_field()
    {
        var admin = await register.AsAsync(Register.Admin);
        var agency = await Some.AgencyAsync(app, "Kec. Tulis");
        var page = await admin.GetAsync("/register-inovasi/kuota/aturan");
        foreach (
            var (field, value) in new[]
            {
                ("Input.ToYear", "2010"),
                ("Input.Required", "21"),
                ("Input.Required", ""),
                ("Input.Reason", " "),
                ("Input.FromYear", "dua ribu"),
                ("Input.AgencyId", "999999"),
            }
        )
        {
            var refused = await admin.SendAsync(
                page,
                new()
                {
                    ["Input.AgencyId"] = $"{agency}",
                    ["Input.FromYear"] = "2022",
                    ["Input.Required"] = "0",
                    ["Input.Reason"] = "Kantor baru",
                    [field] = value,
                },
                form: "#tambah"
            );
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.False(string.IsNullOrEmpty(refused.ErrorOf(field)), field);
        }
        Assert.Equal(
            HttpStatusCode.Redirect,
            (
                await admin.SendAsync(
                    page,
                    new()
                    {
                        ["Input.AgencyId"] = $"{agency}",
                        ["Input.FromYear"] = "2022",
                        ["Input.ToYear"] = "2022",
                        ["Input.Required"] = "0",
                        ["Input.Reason"] = "Kantor baru",
                    },
                    form: "#tambah"
                )
            ).Status
        );
        var matrix = await admin.GetAsync("/register-inovasi/kuota?tahun=2022");
        string Owed(int year) =>
            Page.Plain(matrix.Html.QuerySelector($"#matriks a[href='/register-inovasi?opd={agency}&tahun={year}']")!.TextContent);
        Assert.StartsWith("○ 0/3 Kec. Tulis 2021", Owed(2021), StringComparison.Ordinal);
        Assert.StartsWith("● 3/0 t Kec. Tulis 2022", Owed(2022), StringComparison.Ordinal);
        Assert.StartsWith("● 3/3 t Kec. Tulis 2023", Owed(2023), StringComparison.Ordinal);
        var twice = await admin.SendAsync(
            page,
            new()
            {
                ["Input.AgencyId"] = $"{agency}",
                ["Input.FromYear"] = "2022",
                ["Input.Required"] = "1",
                ["Input.Reason"] = "Lagi",
            },
            form: "#tambah"
        );
        Assert.Contains("Sudah ada aturan", twice.ErrorOf("Input.FromYear"), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await (await register.AsAsync(Register.Officer)).GetAsync("/register-inovasi/kuota/aturan")).Status
        );
    }

    [Fact]
    public async Task The_interface_and_the_command_give_the_figures_of_the_page()
    {
        using var http = app.CreateClient();
        var api = JsonNode.Parse(await http.GetStringAsync("/api/v1/regencies/33.25/innovation-quota?year=2022"))!;
        var page = await (await register.AsAsync("bupati@batang.demo")).GetAsync("/register-inovasi/kuota?tahun=2022");
        Assert.Equal($"{api["met"]} / {api["owing"]}", page.Html.QuerySelector("#terpenuhi")!.TextContent.Trim());
        Assert.Equal(
            await app.Rows(db =>
                db.Innovations.CountAsync(i =>
                    i.Year == 2022 && (i.State == InnovationState.Accepted || i.State == InnovationState.Retired)
                )
            ),
            api["innovations"]!.AsArray().Count
        );
        Assert.Equal(38, api["agencies"]!.AsArray().Count);
        Assert.All(
            api["agencies"]!.AsArray(),
            a => Assert.Equal(Math.Max(0, (int)a!["required"]! - (int)a["accepted"]!), (int)a["missing"]!)
        );
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/api/v1/regencies/99.99/innovation-quota?year=2022")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync("/api/v1/regencies/33.25/innovation-quota?year=1")).StatusCode);
    }
}
