using System.Net;
using System.Text;
using Cerdas.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Cerdas.Web.Tests.Public.Maps.Boundary;

namespace Cerdas.Web.Tests.Public.Maps;

/// <summary>What is no file of boundaries: refused beside its field, with what is wrong, and nothing typed is lost.</summary>
public sealed class BadBoundaryTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    // By name: the runner writes out every argument of a theory, and one of these files has fifty megabytes.
    private static readonly Dictionary<string, (Func<byte[]> Content, string Says)> Bad = new()
    {
        ["empty"] = (() => [], "Bukan GeoJSON yang utuh"),
        ["cut off"] = (() => GeoJson(("\"k\":\"Tulis\"", Square(109.8, -7)))[..60], "rusak di baris 1"),
        ["text"] = (() => "bukan json"u8.ToArray(), "rusak di baris 1"),
        ["another object"] = (() => "{\"type\":\"Topology\",\"objects\":{}}"u8.ToArray(), "GeoJSON"),
        ["a list"] = (() => "[1,2,3]"u8.ToArray(), "GeoJSON"),
        ["no feature"] = (() => GeoJson(), "Tidak ada bentuk"),
        ["open ring"] = (() => GeoJson(("\"k\":\"Tulis\"", "[[[109.8,-7],[109.9,-7],[109.9,-6.9]]]")), "GeoJSON"),
        ["a point"] = (() => OneFeature("{\"type\":\"Point\",\"coordinates\":[109.8,-7]}"), "hanya titik atau garis"),
        ["no geometry"] = (() => OneFeature("null"), "hanya titik atau garis"),
        ["coordinates are words"] = (() => GeoJson(("\"k\":\"Tulis\"", "[[[\"a\",\"b\"],[1,2],[3,4],[\"a\",\"b\"]]]")), "GeoJSON"),
        ["UTM"] = (
            () => GeoJson(("\"k\":\"Tulis\"", "[[[370000,9220000],[371000,9220000],[371000,9221000],[370000,9220000]]]")),
            "EPSG:4326"
        ),
        ["another regency"] = (() => GeoJson(("\"k\":\"Comal\"", Square(109.5, -7))), "Tidak satu pun bentuk cocok"),
        ["a stray"] = (
            () =>
                GeoJson(
                    ("\"k\":\"Tulis\"", Square(109.8, -7)),
                    ("\"k\":\"Subah\"", Square(109.9, -7)),
                    ("\"k\":\"Batang\"", Square(137.8, -3))
                ),
            "Bentuk Batang terletak jauh"
        ),
        ["deep"] = (() => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"type\":", 5000))), "Bukan GeoJSON yang utuh"),
        ["tangled"] = (Tangled, "saling memotong terlalu sering"),
        ["fifty megabytes"] = (() => new byte[50_000_000], "paling besar 20,0 MB"),
    };

    /// <summary>Ten kilobytes that would keep a processor busy for many seconds.</summary>
    private static byte[] Tangled()
    {
        var random = new Random(1);
        var corners = Enumerable
            .Range(0, 400)
            .Select(_ =>
                FormattableString.Invariant($"[{109.6 + (random.NextDouble() * 0.2):0.000000},{-7 + (random.NextDouble() * 0.2):0.000000}]")
            )
            .ToList();
        return GeoJson(("\"k\":\"Tulis\"", $"[[{string.Join(',', corners.Append(corners[0]))}]]"));
    }

    private static byte[] OneFeature(string geometry) =>
        Encoding.UTF8.GetBytes(
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"k\":\"Tulis\"},"
                + $"\"geometry\":{geometry}}}]}}"
        );

    public static TheoryData<string> Names => [.. Bad.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_file_that_is_none_is_refused_beside_its_field_and_the_source_stays(string name)
    {
        var admin = await Browser.SignedInAsync(fixture.App, "admin@batang.demo");
        var before = await fixture.App.Rows(db => db.BoundaryMaps.Select(m => m.Version).SingleAsync());
        var answer = await ImportAsync(admin, Bad[name].Content(), "Dinas PU 2024");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(Bad[name].Says, answer.ErrorOf("Input.Upload")!.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal("Dinas PU 2024", answer.ValueOf("Input.Source"));
        Assert.Equal(before, await fixture.App.Rows(db => db.BoundaryMaps.Select(m => m.Version).SingleAsync()));
    }
}
