using System.CommandLine;
using Cerdas.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Commands;

internal static class MigrateCommand
{
    public static Command Make()
    {
        var command = new Command("migrate", "Brings the database to this version's schema and loads the reference data.");
        command.SetAction(
            async (_, ct) =>
            {
                await using var services = Services.Open();
                var db = services.Get<CerdasDb>();
                var pending = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
                await db.Database.MigrateAsync(ct);
                await ReferenceData.LoadAsync(db, ct);
                Console.WriteLine(
                    $"{pending.Count} migration(s) applied; {await db.Regencies.CountAsync(ct)} regencies known, "
                        + $"{await db.Regencies.CountAsync(r => r.Active, ct)} active."
                );
                return 0;
            }
        );
        return command;
    }
}
