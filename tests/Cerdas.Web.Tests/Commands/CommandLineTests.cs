using System.Diagnostics;
using System.Text.Json;
using Cerdas.Web.Tests.Support;

namespace Cerdas.Web.Tests.Commands;

/// <summary>The command line as its users call it: a process of its own, on a copy of the demo.</summary>
public sealed class CommandLineTests : IAsyncLifetime
{
    private string var = "",
        connection = "";

    public async ValueTask InitializeAsync() => (var, connection) = await Databases.CopyAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<(int Code, string Out, string Error)> RunAsync(string arguments, string? input = null, string? folder = null)
    {
        var start = new ProcessStartInfo("dotnet", $"{Path.Combine(AppContext.BaseDirectory, "Cerdas.Web.dll")} {arguments}")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["Cerdas__Var"] = folder ?? var;
        start.Environment["ConnectionStrings__Cerdas"] = folder is null ? connection : "";
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        using var process = Process.Start(start)!;
        if (input is not null)
            await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var (text, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await text).Replace('\u00a0', ' '), await error);
    }

    [Theory]
    [InlineData("scroe")]
    [InlineData("help")]
    public async Task A_mistyped_command_names_the_commands_and_starts_no_server(string verb)
    {
        var (code, text, error) = await RunAsync(verb);
        Assert.Equal((2, ""), (code, text));
        Assert.Contains("no such command. Commands: migrate, demo, achievements", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Innovations_prints_the_quota_of_a_year_and_the_json_of_the_api()
    {
        var (code, text, _) = await RunAsync("innovations --region 33.25 --year 2020");
        Assert.Equal(0, code);
        Assert.Contains("E-Sakti (santunan kematian elektronik)", text, StringComparison.Ordinal);
        Assert.Equal(
            38,
            text.Split('\n').Count(l => l.Contains(" / ", StringComparison.Ordinal) && !l.StartsWith("33.25", StringComparison.Ordinal))
        );
        var json = await RunAsync("innovations --region 33.25 --year 2020 --json");
        await using var app = new App(var, connection);
        Assert.True(
            JsonElement.DeepEquals(
                JsonDocument
                    .Parse((await new Browser(app).GetAsync("/api/v1/regencies/33.25/innovation-quota?year=2020")).Text)
                    .RootElement,
                JsonDocument.Parse(json.Out).RootElement
            )
        );
        Assert.Equal(
            (1, 2),
            ((await RunAsync("innovations --region 99.99 --year 2020")).Code, (await RunAsync("innovations --region 33.25 --year 3")).Code)
        );
    }

    [Fact]
    public async Task Achievements_prints_the_published_percentages_and_the_json_of_the_api()
    {
        var (code, text, _) = await RunAsync("achievements --region 33.25 --year 2022");
        Assert.Equal(0, code);
        var shown = text.Split('\n')
            .Where(l => l.EndsWith('%'))
            .Select(l => l.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1]);
        Assert.Equal(["89,7 %", "85,7 %", "80,0 %", "83,3 %", "83,3 %", "100,0 %", "87,5 %"], shown);

        var json = await RunAsync("achievements --region 33.25 --year 2022 --json");
        await using var app = new App(var, connection);
        Assert.True(
            JsonElement.DeepEquals(
                JsonDocument.Parse((await new Browser(app).GetAsync("/api/v1/regencies/33.25/achievements?year=2022")).Text).RootElement,
                JsonDocument.Parse(json.Out).RootElement
            )
        );
    }

    [Theory]
    [InlineData("achievements --region 99.99", 1, "no such regency")]
    [InlineData("achievements --year 2022", 1, "--region")]
    [InlineData("achievements --region 33.25 --year duaribu", 1, "duaribu")]
    [InlineData("user add --email a@b.id --name N --role Verifier --password sandi-yang-panjang", 1, "--region")]
    [InlineData("user add --email a@b.id --name N --role AgencyOfficer --region 33.25 --password sandi-yang-panjang", 1, "--agency")]
    [InlineData("user add --email a@b.id --name N --role NationalViewer --region 33.25 --password sandi-yang-panjang", 1, "--region")]
    [InlineData("user add --email a@b.id --name N --role King --region 33.25", 1, "King")]
    [InlineData(
        "user add --email a@b.id --name N --role Verifier --region 33.25 --password pendek",
        1,
        "Kata sandi paling sedikit 12 karakter."
    )]
    public async Task What_is_asked_wrongly_is_refused_with_the_reason(string arguments, int expected, string says)
    {
        var (code, text, error) = await RunAsync(arguments);
        Assert.Equal(expected, code);
        Assert.Contains(says, text + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_added_for_a_new_regency_makes_it_active_and_can_sign_in()
    {
        var (code, text, error) = await RunAsync(
            "user add --email admin@kendal.id --name Admin --role RegencyAdmin --region 33.24",
            input: "sandi yang cukup panjang"
        );
        Assert.True(code == 0, text + error);
        await using var app = new App(var, connection);
        Assert.Contains(
            "Menyiapkan daerah",
            (await (await Browser.SignedInAsync(app, "admin@kendal.id", "sandi yang cukup panjang")).GetAsync("/kerja")).Main,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_doctor_finds_a_changed_file_and_sweeps_only_old_loose_ones()
    {
        Assert.Equal(0, (await RunAsync("doctor")).Code);
        var file = Directory.EnumerateFiles(Path.Combine(var, "files"), "*", SearchOption.AllDirectories).First();
        await File.AppendAllTextAsync(file, "x");
        var (code, text, _) = await RunAsync("doctor");
        Assert.Equal(1, code);
        Assert.Contains(Path.GetFileName(file), text, StringComparison.Ordinal);
        Assert.Matches("changed: regency 33\\.25, document [0-9]+ \"[^\"]+\", [0-9a-f]{64}", text);

        var (old, fresh) = (
            Path.Combine(var, "files", "aa", new string('a', 64)),
            Path.Combine(var, "files", "aa", "ab" + new string('a', 62))
        );
        Directory.CreateDirectory(Path.GetDirectoryName(old)!);
        await File.WriteAllTextAsync(old, "x");
        await File.WriteAllTextAsync(fresh, "x");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddHours(-2));
        await RunAsync("doctor --sweep");
        Assert.Equal((false, true), (File.Exists(old), File.Exists(fresh)));
    }

    [Fact]
    public async Task A_fresh_folder_is_migrated_once_and_a_server_on_an_old_schema_stops()
    {
        var folder = Directory.CreateTempSubdirectory("cerdas-cli").FullName;
        var refused = await RunAsync("--urls http://127.0.0.1:0", folder: folder);
        Assert.NotEqual(0, refused.Code);
        Assert.Contains("There is no database", refused.Out + refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("pending", (await RunAsync("doctor", folder: folder)).Out, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder, "*.db*"));
        // The disk of an instance that was in use is not all there.
        Directory.CreateDirectory(Path.Combine(folder, "files"));
        Assert.Equal(1, (await RunAsync("migrate", folder: folder)).Code);
        Directory.Delete(Path.Combine(folder, "files"));
        Assert.Matches(@"^[1-9][0-9]* migration\(s\) applied; 514 regencies", (await RunAsync("migrate", folder: folder)).Out);
        Assert.StartsWith("0 migration(s) applied", (await RunAsync("migrate", folder: folder)).Out, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
