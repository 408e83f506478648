using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Evaluating.Instruments;

/// <summary>The public instruments: listed, handed out, and scored for whoever asks.</summary>
public sealed class InstrumentsApiTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private readonly HttpClient http = new Browser(fixture.App).Http;

    private async Task<(HttpStatusCode Status, JsonElement Json)> ScoreAsync(string instrument, object body)
    {
        var answer = await http.PostAsJsonAsync($"/api/v1/instruments/{instrument}/score", body);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    private static object Answer(string code, object? value, string? evaluator = null, string? innovation = null) =>
        new
        {
            code,
            value,
            evaluator,
            innovation,
        };

    [Fact]
    public async Task Instruments_are_listed_and_handed_out_as_they_are()
    {
        var list = JsonDocument.Parse(await http.GetStringAsync("/api/v1/instruments")).RootElement;
        Assert.Equal(11, list.GetArrayLength());
        var spbe = list.EnumerateArray().Single(i => i.GetProperty("id").GetString() == "spbe-2020");
        Assert.Equal(
            (47, 1m, 5m),
            (spbe.GetProperty("questions").GetInt32(), spbe.GetProperty("min").GetDecimal(), spbe.GetProperty("max").GetDecimal())
        );
        Assert.NotEqual("", spbe.GetProperty("title").GetProperty("en").GetString());
        var file = await http.GetAsync("/api/v1/instruments/spbe-2018");
        Assert.Equal("application/json", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "data", "instruments", "spbe-2018.json")),
            await file.Content.ReadAsStringAsync()
        );
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/api/v1/instruments/tidak-ada")).StatusCode);
    }

    [Fact]
    public async Task Denpasar_2018_is_exact()
    {
        var rows = (await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "vectors", "spbe-2018-denpasar.csv")))
            .Skip(1)
            .Where(l => l.Length > 0)
            .Select(l => l.Split(','));
        var (status, json) = await ScoreAsync(
            "spbe-2018",
            new { answers = rows.Select(r => Answer(r[0], decimal.Parse(r[2], System.Globalization.CultureInfo.InvariantCulture))) }
        );
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            ("spbe-2018", "2.64", "Baik"),
            (json.GetProperty("instrument").GetString(), json.GetProperty("index").GetRawText(), json.GetProperty("band").GetString())
        );
        Assert.False(json.TryGetProperty("unanswered", out _));
    }

    [Fact]
    public async Task Points_of_a_results_letter_are_computed_with_a_warning()
    {
        var (status, json) = await ScoreAsync(
            "sakip-2021",
            new { answers = new[] { Answer("1", 25.10), Answer("2", 19.20), Answer("3", 9.90), Answer("4", 16.35) } }
        );
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("25,1/30", Assert.Single(json.GetProperty("warnings").EnumerateArray()).GetString(), StringComparison.Ordinal);
        (_, json) = await ScoreAsync("sakip-2021", new { answers = new[] { Answer("1", 80), Answer("2", 64) } });
        Assert.False(json.TryGetProperty("warnings", out _));
    }

    [Fact]
    public async Task What_is_unanswered_is_named_where_the_instrument_refuses_it()
    {
        var (status, json) = await ScoreAsync(
            "kominfo-2022-cohort-2021",
            new { answers = new[] { Answer("A1", 3, "x"), Answer("A1", 4, "y"), Answer("A2", null), Answer("B", 2.5) } }
        );
        Assert.Equal((HttpStatusCode.OK, JsonValueKind.Null), (status, json.GetProperty("index").ValueKind));
        var unanswered = json.GetProperty("unanswered").EnumerateArray().Select(u => u.GetProperty("code").GetString()).ToList();
        Assert.Contains("A2", unanswered);
        Assert.DoesNotContain("A1", unanswered);
        Assert.Contains(
            json.GetProperty("nodes").EnumerateArray(),
            n => n.GetProperty("code").GetString() == "A1" && n.GetProperty("value").GetDecimal() == 3.5m
        );
        var innovations = (
            await ScoreAsync(
                "iid-2026",
                new { answers = new[] { Answer("S1", 3, null, "Mal"), Answer("S1", 2, null, "Sakti"), Answer("F", 6), Answer("R1", 3) } }
            )
        ).Json;
        Assert.Equal((3m + (15m / 12) + 0.76m) / 2.5m, innovations.GetProperty("index").GetDecimal(), 20);
    }

    [Fact]
    public async Task Bad_answers_are_refused_each_with_its_place_and_words()
    {
        var (status, json) = await ScoreAsync(
            "spbe-2018",
            new
            {
                answers = new[]
                {
                    Answer("Z9", 1),
                    Answer("1", 3),
                    Answer("1", 2),
                    Answer("2", 6),
                    Answer("3", 1.5),
                    Answer("4", 1, null, "X"),
                    Answer("5", 1),
                    Answer("A1", 2),
                },
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, status);
        var errors = json.GetProperty("errors");
        foreach (
            var (place, says) in new[]
            {
                ("0", "Z9"),
                ("2", "sudah dijawab"),
                ("3", "di luar skala"),
                ("4", "kelipatan"),
                ("5", "tidak ditanyakan per inovasi"),
                ("1", "sudah diberi nilai"),
            }
        )
            Assert.Contains(says, errors.GetProperty($"answers[{place}]")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await ScoreAsync("spbe-2018", new { answers = Array.Empty<object>() })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ScoreAsync("spbe-2018", new { })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ScoreAsync("spbe-2018", new { answers = new object?[] { null } })).Status);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (
                await http.PostAsync(
                    "/api/v1/instruments/spbe-2018/score",
                    new StringContent("{\"answers\":[{\"code\":\"1\",\"value\":1e99}]}", System.Text.Encoding.UTF8, "application/json")
                )
            ).StatusCode
        );
        Assert.Equal(HttpStatusCode.NotFound, (await ScoreAsync("tidak-ada", new { answers = new[] { Answer("1", 3) } })).Status);
        var many = Enumerable.Range(0, 2001).Select(i => Answer("S1", 1, null, $"i{i}"));
        Assert.Contains(
            "2000",
            (await ScoreAsync("iid-2026", new { answers = many })).Json.GetProperty("errors").ToString(),
            StringComparison.Ordinal
        );
    }
}
