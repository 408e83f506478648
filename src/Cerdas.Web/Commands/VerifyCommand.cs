using System.CommandLine;
using System.Text.RegularExpressions;
using Cerdas.Evaluating;

namespace Cerdas.Web.Commands;

/// <summary>Recomputes a frozen record offline: needs no database, no network and no trust in who handed the file over.</summary>
internal static partial class VerifyCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = "The frozen record of an evaluation." };
        var sha = new Option<string>("--sha256") { Description = "The published SHA-256; read from the file's name when left out." };
        var command = new Command("verify", "Recomputes every figure of a frozen evaluation record; exit code 1 where one differs.")
        {
            file,
            sha,
        };
        command.SetAction(parsed =>
        {
            InstrumentsCommand.English();
            var path = parsed.GetValue(file)!;
            if (InstrumentsCommand.Text(path, RecordCheck.MaxBytes) is not { } text)
                return 1;
            var hash = CanonicalJson.Sha256(text);
            var published =
                parsed.GetValue(sha)?.Trim().ToLowerInvariant()
                ?? (HashInName().Match(Path.GetFileName(path)) is { Success: true } named ? named.Value : null);
            var (record, differences) = RecordCheck.Check(text);
            if (record is not null)
            {
                Console.WriteLine(
                    $"{record.Regency.Name} ({record.Regency.Code}), {record.Year} stage {record.Stage}, "
                        + $"{record.Evaluators.Count} evaluators, {record.Scores.Count} scores, {record.Ledger.Programmes.Count} programmes"
                );
                Console.WriteLine($"index {record.Result?.Index:0.000} as stated");
            }
            var compared =
                published is null ? " (no published hash to compare with: use --sha256)"
                : published == hash ? " as published"
                : "";
            Console.WriteLine($"sha256 {hash}{compared}");
            if (published is not null && published != hash)
                Console.WriteLine($"DIFFERS sha256: published {published}");
            foreach (var d in differences)
                Console.WriteLine($"DIFFERS {d.What}: stated {d.Stated}, recomputed {Plain(d)}");
            if (differences.Count > 0 || (published is not null && published != hash))
                return 1;
            Console.WriteLine(
                published is null
                    ? "arithmetic agrees: every figure follows from the record; whether it is the record that was published was NOT checked"
                    : "ok: every figure follows from the record"
            );
            return 0;
        });
        return command;
    }

    /// <summary>A reason of a rule in words; anything else as it is.</summary>
    private static string Plain(Difference d) =>
        Reason().IsMatch(d.Recomputed) ? Reasons.Text(new Fault(0, d.Recomputed, d.What, d.Stated)) : d.Recomputed;

    [GeneratedRegex(@"^[a-z]+\.[a-z-]+$")]
    private static partial Regex Reason();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex HashInName();
}
