using System.CommandLine;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Microsoft.EntityFrameworkCore;

namespace Cerdas.Web.Commands;

/// <summary>Checks what must hold: schema, durability settings, every stored file against its hash, files without a row.</summary>
internal static class DoctorCommand
{
    public static Command Make()
    {
        var sweep = new Option<bool>("--sweep") { Description = "Removes stored files that no row names." };
        var command = new Command("doctor", "Checks the database and every stored file; exit code 1 where something is wrong.") { sweep };
        command.SetAction(
            async (parsed, ct) =>
            {
                await using var services = Services.Open();
                var (db, files) = (services.Get<CerdasDb>(), services.Get<FileStore>());
                var wrong = 0;
                void Say(bool good, string what)
                {
                    if (!good)
                        wrong++;
                    Console.WriteLine($"{(good ? "ok   " : "WRONG")} {what}");
                }
                var pending = (await db.Database.GetPendingMigrationsAsync(ct)).Count();
                Say(pending == 0, $"schema: {db.Database.ProviderName}, {pending} migration(s) pending");
                if (pending > 0)
                    return 1;
                if (db.Database.IsSqlite())
                {
                    var integrity = await db
                        .Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check")
                        .ToListAsync(ct);
                    Say(
                        integrity is ["ok"],
                        $"SQLite: integrity {string.Join("; ", integrity.Take(3))}; WAL, synchronous=FULL, foreign keys pinned"
                    );
                }
                // The doctor looks at the whole instance; no regency is in view here.
                var known = await db.Documents.IgnoreQueryFilters().Select(d => d.Sha256).Distinct().ToListAsync(ct);
                var bad = new List<string>();
                foreach (var hash in known)
                    if (await files.GetAsync(hash, ct) is null)
                        bad.Add(hash);
                Say(bad.Count == 0, $"files: {known.Count} named by rows, {bad.Count} missing or changed {string.Join(' ', bad.Take(3))}");
                // Files first, rows after: whatever is uploaded meanwhile has its row by then. The last hour is left alone all the same.
                var old = files.OlderThan(TimeSpan.FromHours(1)).ToList();
                known = await db.Documents.IgnoreQueryFilters().Select(d => d.Sha256).Distinct().ToListAsync(ct);
                var loose = old.Except(known).ToList();
                if (parsed.GetValue(sweep))
                    loose.ForEach(files.Remove);
                Say(true, $"files without a row: {loose.Count}{(parsed.GetValue(sweep) ? ", removed" : "")}");
                return wrong == 0 ? 0 : 1;
            }
        );
        return command;
    }
}
