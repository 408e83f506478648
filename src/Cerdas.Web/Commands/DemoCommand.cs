using System.CommandLine;
using Cerdas.Web.Data.Demo;

namespace Cerdas.Web.Commands;

internal static class DemoCommand
{
    public static Command Make()
    {
        var command = new Command("demo", "Loads the demo regency, Kabupaten Batang from 2018 to today, and prints its accounts.");
        command.SetAction(
            async (_, ct) =>
            {
                await using var services = Services.Open();
                var loaded = await DemoLoader.LoadAsync(services.Provider, ct);
                Console.WriteLine(
                    loaded is null
                        ? "The demo is there already."
                        : $"Demo loaded: Kabupaten Batang, {DemoCalendar.FirstYear} to quarter {loaded.Last.Quarter} of {loaded.LastYear}."
                );
                Console.WriteLine($"Accounts (only while Cerdas:Demo is on), password {DemoRegency.Password}");
                foreach (var (email, _, role) in DemoRegency.People)
                    Console.WriteLine($"  {email, -28} {role}");
                return 0;
            }
        );
        return command;
    }
}
