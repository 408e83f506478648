using System.Diagnostics;
using System.Text.Json;

namespace Cerdas.Web.Tests.Commands;

/// <summary>Scoring from the command line: a process of its own, no database.</summary>
public sealed class ScoreCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cerdas-score-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    internal static async Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Cerdas.Web.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (text, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await text, await error);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Vector(string name) => Path.Combine(AppContext.BaseDirectory, "vectors", name);

    [Fact]
    public async Task Malang_is_printed_as_a_tree_and_as_json()
    {
        var (code, text, error) = await RunAsync(
            "score",
            "--instrument",
            "kominfo-2022-cohort-2021",
            "--answers",
            Vector("kominfo-2022-malang.csv")
        );
        Assert.True(code == 0, error);
        Assert.Equal(
            ["1.40", "1.54", "2.92", "2.56", "3.08"],
            text.Split('\n')
                .Where(l => l.StartsWith("  ", StringComparison.Ordinal) && l[2] != ' ')
                .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])
        );
        Assert.Contains("Indeks Smart City 2.504 (shown 2.50", text, StringComparison.Ordinal);

        var json = JsonDocument
            .Parse((await RunAsync("score", "--instrument", "spbe-2018", "--answers", Vector("spbe-2018-denpasar.csv"), "--json")).Out)
            .RootElement;
        Assert.Equal(
            ("spbe-2018", 2.64m, "Baik"),
            (json.GetProperty("instrument").GetString(), json.GetProperty("index").GetDecimal(), json.GetProperty("band").GetString())
        );
        Assert.Contains(
            json.GetProperty("nodes").EnumerateArray(),
            n => n.GetProperty("code").GetString() == "A5" && Math.Round(n.GetProperty("value").GetDecimal(), 10) == 2.3333333333m
        );
    }

    [Fact]
    public async Task Evaluators_are_averaged_and_innovations_listed()
    {
        var several = Write("panel.csv", "code,value,evaluator\nA,3,x\nA,2,y\nB,1,\nC,1,\nD,1,\nE,1,");
        Assert.Contains(
            "Indeks Smart City 1.150",
            (await RunAsync("score", "--instrument", "kominfo-2022-cohort-2021", "--answers", several)).Out,
            StringComparison.Ordinal
        );
        var iid = Write("iid.csv", "code,innovation,value\nS1,Mal,3\nS1,Sakti,2\nF,,6\nR1,,3\n");
        var json = JsonDocument.Parse((await RunAsync("score", "--instrument", "iid-2026", "--answers", iid, "--json")).Out).RootElement;
        Assert.Equal((3m + (15m / 12) + 0.76m) / 2.5m, json.GetProperty("index").GetDecimal(), 20);
        Assert.Contains(
            json.GetProperty("nodes").EnumerateArray(),
            n =>
                n.GetProperty("code").GetString() == "S1"
                && n.GetProperty("innovation").GetString() == "Sakti"
                && n.GetProperty("value").GetDecimal() == 2
        );
    }

    [Theory]
    [InlineData("code,value\nA,1\nZ9,1", ":3:", "Z9")]
    [InlineData("code,value\nA,1\nA,2", ":3:", "line 2")]
    [InlineData("code,value\nA1,5", ":2:", "off the scale")]
    [InlineData("code,value,evaluator\nA1,2.5,x", ":2:", "steps")]
    [InlineData("code,value\nA1,\"2,5,0\"", ":2:", "2.75")]
    [InlineData("code,value\nA1,dua", ":2:", "dua")]
    [InlineData("code,value\nA,1\nA1,1", ":3:", "not asked")]
    [InlineData("code,value,innovation\nA1,1,X", ":2:", "not asked per innovation")]
    [InlineData("kode,nilai\nA1,1", ":1:", "code")]
    [InlineData("code,value\nA1,1", "58 question(s) unanswered", "A2 A3")]
    public async Task Wrong_answers_are_refused_with_their_line(string csv, string where, string says)
    {
        var (code, text, error) = await RunAsync(
            "score",
            "--instrument",
            "kominfo-2022-cohort-2021",
            "--answers",
            Write("jawaban.csv", csv)
        );
        Assert.Equal((1, ""), (code, text));
        Assert.Contains(where, error, StringComparison.Ordinal);
        Assert.Contains(says, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_instrument_or_file_is_refused()
    {
        var answers = Write("a.csv", "code,value\nA,1");
        Assert.Contains(
            "no such instrument",
            (await RunAsync("score", "--instrument", "tidak-ada", "--answers", answers)).Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "no such file",
            (await RunAsync("score", "--instrument", "spbe-2018", "--answers", "tidak-ada.csv")).Error,
            StringComparison.Ordinal
        );
        var huge = Path.Combine(folder, "besar.json");
        await using (var file = File.Create(huge))
            file.SetLength(50_000_000);
        Assert.Contains("50.0 MB", (await RunAsync("score", "--instrument", huge, "--answers", answers)).Error, StringComparison.Ordinal);
        var (code, _, error) = await RunAsync(
            "instruments",
            Write(
                "rusak.json",
                File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "instruments", "spbe-2018.json"))
                    .Replace("\"weight\": 35", "\"weight\": 34", StringComparison.Ordinal)
            )
        );
        Assert.Equal(1, code);
        Assert.Matches(@"rusak\.json:\d+: The weights below index sum to 99; the file declares 100\.", error);
    }

    [Fact]
    public async Task A_file_under_another_name_a_folder_and_answers_left_out_are_said()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "data", "instruments", "spbe-2018.json");
        Assert.Contains(
            "differs from the file's name “lain”",
            (await RunAsync("instruments", Write("lain.json", File.ReadAllText(shipped)))).Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "There is no dimension “zzz”. Known: branding, economy",
            (
                await RunAsync(
                    "instruments",
                    Write(
                        "kominfo-2022.json",
                        File.ReadAllText(shipped.Replace("spbe-2018", "kominfo-2022", StringComparison.Ordinal))
                            .Replace("\"dimension\": \"living\"", "\"dimension\": \"zzz\"", StringComparison.Ordinal)
                    )
                )
            ).Error,
            StringComparison.Ordinal
        );
        Assert.Contains("a folder", (await RunAsync("verify", folder)).Error, StringComparison.Ordinal);
        Assert.Contains(
            "36 of 37 questions unanswered, counted as the lowest of their scales",
            (await RunAsync("score", "--instrument", "spbe-2018", "--answers", Write("sedikit.csv", "code,value\n1,3"))).Out,
            StringComparison.Ordinal
        );
        foreach (
            var (text, says) in new[]
            {
                ("", "an empty file"),
                ("{}", "missing"),
                ("{\n\n,", "not readable at line 3"),
                ("null", "a record"),
            }
        )
        {
            var (code, output, _) = await RunAsync("verify", Write("rekaman.json", text));
            Assert.Equal(1, code);
            Assert.Contains(says, output, StringComparison.Ordinal);
            Assert.DoesNotContain("Cerdas.", output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_shipped_instruments_are_listed_and_sound()
    {
        var (code, text, error) = await RunAsync("instruments");
        Assert.True(code == 0, error);
        foreach (
            var id in new[]
            {
                "kominfo-2021",
                "kominfo-2022-cohort-2021",
                "kominfo-2022",
                "kominfo-2023-2",
                "spbe-2018",
                "spbe-2020",
                "pemdi-2026",
                "iid-2023",
                "iid-2026",
                "sakip-2021",
            }
        )
            Assert.Contains(text.Split('\n'), l => l.StartsWith(id + " ", StringComparison.Ordinal));
    }
}
