using System.CommandLine;
using Cerdas.Web.Data;
using Cerdas.Web.Data.Demo;
using Microsoft.AspNetCore.Identity;

namespace Cerdas.Web.Commands;

internal static class DemoCommand
{
    public static Command Make()
    {
        var command = new Command("demo", "Loads the demo regency, Kabupaten Batang 2018-2023, and prints its accounts.");
        command.SetAction(
            async (_, ct) =>
            {
                await using var services = Services.Open();
                var demo = new DemoRegency(
                    services.Get<CerdasDb>(),
                    services.Get<Platform.FileStore>(),
                    services.Get<UserManager<Account>>()
                );
                var loaded = await demo.LoadAsync(ct);
                if (loaded)
                    await new Features.Evaluating.Evaluations.DemoEvaluations(
                        services.Get<CerdasDb>(),
                        services.Get<UserManager<Account>>()
                    ).LoadAsync(ct);
                if (loaded)
                    await new Features.Innovating.Innovations.DemoInnovations(
                        services.Get<CerdasDb>(),
                        services.Get<Platform.FileStore>(),
                        services.Get<UserManager<Account>>()
                    ).LoadAsync(ct);
                if (loaded)
                    await Features.Public.Maps.DemoMap.LoadAsync(services.Get<CerdasDb>(), ct);
                Console.WriteLine(loaded ? "Demo loaded: Kabupaten Batang, 2018-2023." : "The demo is there already.");
                Console.WriteLine($"Accounts (only while Cerdas:Demo is on), password {DemoRegency.Password}");
                foreach (var (email, _, role) in DemoRegency.People)
                    Console.WriteLine($"  {email, -28} {role}");
                return 0;
            }
        );
        return command;
    }
}
