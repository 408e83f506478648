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
                if (db.IsMissing())
                {
                    Say(false, "database: the file is missing; mount or restore it, or run 'cerdas migrate' for a new instance");
                    return 1;
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
                var known = await db
                    .Documents.IgnoreQueryFilters()
                    .OrderBy(d => d.RegencyCode)
                    .ThenBy(d => d.Id)
                    .Select(d => new { d.Sha256, Told = $"regency {d.RegencyCode}, document {d.Id} \"{d.Title}\"" })
                    .ToListAsync(ct);
                var bad = new Dictionary<string, bool>();
                foreach (var hash in known.Select(d => d.Sha256).Distinct())
                    if (await files.GetAsync(hash, ct) is null)
                        bad.Add(hash, files.Holds(hash));
                Say(bad.Count == 0, $"files: {known.DistinctBy(d => d.Sha256).Count()} named by rows, {bad.Count} missing or changed");
                foreach (var d in known.Where(d => bad.ContainsKey(d.Sha256)))
                    Console.WriteLine($"      {(bad[d.Sha256] ? "changed" : "missing")}: {d.Told}, {d.Sha256}");
                await LooseFiles.TellAsync(db, files, parsed.GetValue(sweep), ct);
                return wrong == 0 ? 0 : 1;
            }
        );
        return command;
    }
}
