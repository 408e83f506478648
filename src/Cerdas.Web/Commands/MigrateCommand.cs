using System.CommandLine;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Commands;

internal static class MigrateCommand
{
    public static Command Make()
    {
        var command = new Command("migrate", "Brings the database to this version's schema and loads the reference data.");
        var anew = new Option<bool>("--new")
        {
            Description = "Begins with an empty database although the folder holds files of one that was in use.",
        };
        command.Add(anew);
        command.SetAction(
            async (parsed, ct) =>
            {
                await using var services = Services.Open();
                var (db, files) = (services.Get<CerdasDb>(), services.Get<FileStore>());
                if (db.IsMissing() && Directory.Exists(files.Root) && !parsed.GetValue(anew))
                {
                    Console.Error.WriteLine(
                        $"There is no database, but {files.Root} holds files of one that was in use: mount or restore it. "
                            + "To begin with an empty database all the same: migrate --new."
                    );
                    return 1;
                }
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
