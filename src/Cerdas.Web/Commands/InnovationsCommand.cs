using System.CommandLine;
using System.Text.Json;
using Cerdas.Web.Data;
using Cerdas.Web.Features.Innovating.Innovations;
using Cerdas.Web.Platform;

namespace Cerdas.Web.Commands;

internal static class InnovationsCommand
{
    public static Command Make()
    {
        var region = new Option<string>("--region") { Description = "Code of the regency: 33.25", Required = true };
        var year = new Option<int>("--year") { Description = "Year of the innovations.", Required = true };
        var json = new Option<bool>("--json") { Description = "The JSON of the API." };
        var command = new Command("innovations", "Prints the innovations accepted in a year against what each agency owes.")
        {
            region,
            year,
            json,
        };
        command.SetAction(
            async (parsed, ct) =>
            {
                var of = parsed.GetValue(year);
                if (!Period.IsYear(of))
                {
                    Console.Error.WriteLine($"{of}: a year between 2000 and 2100.");
                    return 2;
                }
                await using var services = Services.Open();
                var entrance = services.Get<Entrance>();
                if (!await entrance.IntoAsync(parsed.GetValue(region)!, ct))
                {
                    Console.Error.WriteLine($"{parsed.GetValue(region)}: no such regency here.");
                    return 1;
                }
                var found = await QuotaOut.ReadAsync(services.Get<CerdasDb>(), entrance.Regency, of, ct);
                if (parsed.GetValue(json))
                    Console.WriteLine(JsonSerializer.Serialize(found, InnovationJson.Default.QuotaOut));
                else
                    Print(found);
                return 0;
            }
        );
        return command;
    }

    private static void Print(QuotaOut of)
    {
        Console.WriteLine($"{of.Region}, inovasi {of.Year}: {of.Met} / {of.Owing} OPD");
        foreach (var row in of.Agencies)
        {
            Console.WriteLine(
                $"{row.Agency, -20} {row.Accepted, 3} / {row.Required, -3} {row.Light, -6}{(row.Late > 0 ? $" {row.Late} late" : "")}"
            );
            foreach (var i in of.Innovations.Where(i => i.Agency == row.Agency))
                Console.WriteLine(
                    $"    {i.Id, 6} {(i.Score is { } s ? Format.Score(s, 2) : ""), 5} "
                        + $"{i.Title}{(i.Retired ? " (retired)" : "")}{(i.Late ? " (late)" : "")}"
                );
        }
    }
}
