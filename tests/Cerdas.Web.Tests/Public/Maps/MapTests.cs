using System.Net;
using System.Text.Json;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Public.Maps;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Tests.Public.Maps;

/// <summary>
/// Districts: boundaries imported and refused, programmes located, figures by district the same on page, map, explanation and API.
/// </summary>
public sealed class MapTests : IAsyncLifetime
{
    private App app = null!;

    public async ValueTask InitializeAsync() => app = await App.StartAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Page_map_explanation_and_api_say_the_same_of_each_district()
    {
        var citizen = new Browser(app);
        var page = await citizen.GetAsync("/daerah/33.25/peta?tahun=2022");
        using var api = JsonDocument.Parse(await citizen.Http.GetStringAsync("/api/v1/regencies/33.25/districts?year=2022"));
        using var geo = JsonDocument.Parse(await citizen.Http.GetStringAsync("/api/v1/regencies/33.25/districts.geojson?year=2022"));
        var located = await app.Rows(db =>
            db.Programmes.Where(p => p.Districts.Any())
                .Select(p => new { p.Code, Districts = p.Districts.Select(d => d.DistrictCode).ToList() })
                .ToDictionaryAsync(p => p.Code, p => p.Districts)
        );
        using var working = JsonDocument.Parse(await citizen.Http.GetStringAsync("/api/v1/regencies/33.25/achievements/working?year=2022"));
        var programmes = working
            .RootElement.GetProperty("programmes")
            .EnumerateArray()
            .Select(p => (Code: p.GetProperty("code").GetString()!, Counted: p.GetProperty("counted").GetBoolean()))
            .ToList();
        var rows = page.Html.QuerySelectorAll("#kecamatan tbody tr").ToList();
        var areas = page.Html.QuerySelectorAll(".district-map title").Select(t => t.TextContent).ToList();
        var features = geo.RootElement.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal((16, 15, 15), (rows.Count, areas.Count, features.Count));
        foreach (var (i, district) in api.RootElement.GetProperty("districts").EnumerateArray().Index())
        {
            var code = district.GetProperty("code").GetString()!;
            var here = programmes.Where(p => located.GetValueOrDefault(p.Code)?.Contains(code) == true).ToList();
            Assert.Equal(
                (here.Count, here.Count(p => p.Counted)),
                (district.GetProperty("planned").GetInt32(), district.GetProperty("realised").GetInt32())
            );
            Assert.Contains($"{here.Count(p => p.Counted)} dari {here.Count} program", areas[i], StringComparison.Ordinal);
            Assert.Equal(
                [$"{here.Count(p => p.Counted)}", $"{here.Count}"],
                rows[i].QuerySelectorAll("[data-count]").Select(c => c.TextContent)
            );
            Assert.Equal(here.Count, features[i].GetProperty("properties").GetProperty("planned").GetInt32());
            var why = await citizen.GetAsync(rows[i].QuerySelector("a")!.GetAttribute("href")!);
            foreach (var p in here)
                Assert.Contains(p.Code, why.Main, StringComparison.Ordinal);
        }
        Assert.Equal("Untuk seluruh daerah", rows[^1].QuerySelector("th")!.TextContent.Trim());
        Assert.Equal($"{programmes.Count(p => !located.ContainsKey(p.Code))}", rows[^1].QuerySelectorAll("[data-count]")[1].TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/daerah/33.25/penjelasan?tahun=2022&kecamatan=33.26.01")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/daerah/33.25/peta?tahun=99")).Status);
    }

    [Fact]
    public async Task A_regency_without_boundaries_or_plan_has_a_whole_page()
    {
        var page = await new Browser(app).GetAsync("/daerah/33.26/peta");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("belum menetapkan masterplan", page.Main, StringComparison.Ordinal);
        await app.Rows(db => db.BoundaryMaps.ExecuteDeleteAsync());
        page = await new Browser(app).GetAsync("/daerah/33.25/peta");
        Assert.Null(page.Opened.Html.QuerySelector(".district-map"));
        Assert.Equal(16, page.Html.QuerySelectorAll("#kecamatan tbody tr").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await new Browser(app).GetAsync("/api/v1/regencies/33.25/districts.geojson")).Status);
    }

    [Fact]
    public async Task Boundaries_are_taken_by_code_or_name_and_villages_of_a_district_become_one()
    {
        var admin = await Browser.SignedInAsync(app, "admin@batang.demo");
        // The attribute that repeats the regency's name would make every shape Batang; the one that names most districts is taken.
        var done = await Boundary.ImportAsync(
            admin,
            Boundary.GeoJson(
                ("\"WADMKK\":\"Batang\",\"WADMKC\":\"Kec. Tulis\"", Boundary.Square(109.8, -7)),
                ("\"WADMKK\":\"Batang\",\"WADMKC\":\"TULIS\"", Boundary.Square(109.9, -7)),
                ("\"WADMKK\":\"Batang\",\"WADMKC\":\"Subah\"", Boundary.Square(110, -7)),
                ("\"WADMKK\":\"Batang\",\"WADMKC\":\"Comal\"", Boundary.Square(110.1, -7))
            )
        );
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        var page = await admin.GetAsync("/pengaturan/peta");
        Assert.Contains("Batas 2 dari 15 kecamatan diimpor. Tanpa batas: Wonotunggal, ", page.Main, StringComparison.Ordinal);
        Assert.Contains("1 bentuk lain bukan kecamatan daerah ini", page.Main, StringComparison.Ordinal);
        Assert.Equal(["Subah", "Tulis"], page.Html.QuerySelectorAll(".district-map title").Select(t => t.TextContent));
        Assert.Contains("Belum ada batas untuk: Wonotunggal", page.Main, StringComparison.Ordinal);
        Assert.Contains("Bappeda 2023", (await new Browser(app).GetAsync("/daerah/33.25/peta")).Main, StringComparison.Ordinal);
        var stored = await app.Rows(db => db.BoundaryMaps.SingleAsync());
        var tulis = BoundaryFile.Shapes(stored.GeoJson).Single(s => s.Code == "33.25.10").Shape;
        Assert.Equal(0.02, tulis.Area, 6);
        Assert.True(await app.Rows(db => db.Audit.AnyAsync(a => a.Entity == "BoundaryMap" && a.OfficerName == "Admin Diskominfo")));
        Assert.True(await app.Rows(db => db.Audit.AnyAsync(a => a.Entity == "BoundaryMap")));
        Assert.False(await app.Rows(db => db.Audit.AnyAsync(a => a.Entity == "BoundaryMap" && a.Changes.Contains("coordinates"))));
    }

    [Fact]
    public async Task A_detailed_boundary_is_simplified_and_neighbours_keep_one_line()
    {
        // Two districts along a coast of 20,000 corners with a common ragged border.
        static string Ring(IEnumerable<(double X, double Y)> points) =>
            "[[" + string.Join(',', points.Select(p => FormattableString.Invariant($"[{p.X:0.000000},{p.Y:0.000000}]"))) + "]]";
        var border = Enumerable.Range(0, 10_000).Select(i => (X: 109.9 + (0.003 * Math.Sin(i / 7.0)), Y: -7 + (i * 0.00001))).ToList();
        var west = border.Append((109.8, border[^1].Y)).Append((109.8, -7.0)).Append(border[0]);
        var east = border.Append((110.0, border[^1].Y)).Append((110.0, -7.0)).Append(border[0]);
        var file = BoundaryFile.Read(
            new MemoryStream(Boundary.GeoJson(("\"k\":\"33.25.10\"", Ring(west)), ("\"k\":\"332509\"", Ring(east)))),
            1,
            Districts.Of("33.25")
        );
        Assert.Null(file.WhyNot);
        var shapes = BoundaryFile.Shapes(file.GeoJson!);
        Assert.True(shapes.Sum(s => s.Shape.NumPoints) <= 1200, $"{shapes.Sum(s => s.Shape.NumPoints)}");
        Assert.Equal(0, shapes[0].Shape.Intersection(shapes[1].Shape).Area, 9);
        Assert.Equal(shapes.Sum(s => s.Shape.Area), shapes[0].Shape.Union(shapes[1].Shape).Area, 9);
    }

    [Fact]
    public async Task A_planner_places_a_programme_and_the_figures_follow_at_once()
    {
        var planner = await Browser.SignedInAsync(app, "perencana@batang.demo");
        var id = await app.Rows(db => db.Programmes.Where(p => p.Code == "GV-01").Select(p => p.Id).SingleAsync());
        async Task<string> BawangAsync() =>
            (await new Browser(app).GetAsync("/daerah/33.25/peta?tahun=2022"))
                .Html.QuerySelectorAll("#kecamatan tbody tr")[4]
                .QuerySelectorAll("[data-count]")[1]
                .TextContent;
        var before = int.Parse(await BawangAsync(), System.Globalization.CultureInfo.InvariantCulture);
        Assert.DoesNotContain("Bawang", (await new Browser(app).GetAsync("/daerah/33.25/program/GV-01")).Main, StringComparison.Ordinal);
        var form = await planner.GetAsync($"/rencana/lokasi/{id}");
        var done = await planner.SendAsync(form, new() { ["Chosen"] = "33.25.05" });
        Assert.Equal(("/rencana/lokasi", $"{before + 1}"), (done.Location, await BawangAsync()));
        Assert.Contains("Bawang", (await new Browser(app).GetAsync("/daerah/33.25/program/GV-01")).Main, StringComparison.Ordinal);
        // The form made before that is older: it does not write over it.
        Assert.Equal(HttpStatusCode.Conflict, (await planner.SendAsync(form, new() { ["Chosen"] = "33.25.06" })).Status);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await planner.SendAsync(await planner.GetAsync($"/rencana/lokasi/{id}"), new() { ["Chosen"] = "33.26.01" })).Status
        );
        Assert.Equal(
            ["33.25.05"],
            await app.Rows(db =>
                db.Programmes.Where(p => p.Id == id).SelectMany(p => p.Districts.Select(d => d.DistrictCode)).ToListAsync()
            )
        );
        Assert.True(await app.Rows(db => db.Audit.AnyAsync(a => a.Entity == "ProgrammeDistrict" && a.EntityKey.EndsWith("33.25.05"))));
    }
}
