using System.CommandLine;
using System.Text.Json;
using Cerdas.Web.Features.Reporting.Achievements;
using Cerdas.Web.Platform;

namespace Cerdas.Web.Commands;

internal static class AchievementsCommand
{
    public static Command Make()
    {
        var region = new Option<string>("--region") { Description = "Code of the regency: 33.25", Required = true };
        var year = new Option<int?>("--year") { Description = "Fiscal year; the latest with verified reports when left out." };
        var json = new Option<bool>("--json") { Description = "The JSON of the API, percent unrounded." };
        var command = new Command("achievements", "Prints a year's achievement (capaian) per dimension and pooled.") { region, year, json };
        command.SetAction(
            async (parsed, ct) =>
            {
                await using var services = Services.Open();
                if (!await services.Get<Entrance>().IntoAsync(parsed.GetValue(region)!, ct))
                {
                    Console.Error.WriteLine($"{parsed.GetValue(region)}: no such regency here.");
                    return 1;
                }
                var ledger = await services.Get<Ledger>().ReadAsync(ct);
                var of = AchievementsOut.Of(ledger, parsed.GetValue(year) ?? ledger.DefaultYear);
                if (parsed.GetValue(json))
                    Console.WriteLine(JsonSerializer.Serialize(of, WireJson.Default.AchievementsOut));
                else
                    Print(ledger, of);
                return 0;
            }
        );
        return command;
    }

    private static void Print(RegencyLedger ledger, AchievementsOut of)
    {
        Console.WriteLine($"{ledger.Name} ({ledger.Code}), capaian {of.Year}");
        foreach (var row in of.Dimensions)
            Console.WriteLine(
                $"{ledger.Dimensions.Single(d => d.Code == row.Code).Name, -20} {row.Realised, 4} / {row.Planned, -4} "
                    + $"{Format.Percent(row.Percent), 16}"
            );
        Console.WriteLine($"{"Total", -20} {of.Total.Realised, 4} / {of.Total.Planned, -4} {Format.Percent(of.Total.Percent), 16}");
    }
}
