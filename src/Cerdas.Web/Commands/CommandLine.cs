using System.CommandLine;

namespace Cerdas.Web.Commands;

/// <summary>
/// The command line: <c>cerdas migrate|demo|achievements|innovations|user|doctor|score|instruments|verify</c>. Without a command it
/// serves the pages.
/// </summary>
public static class CommandLine
{
    // By name: a server that starts builds none of them.
    private static readonly Dictionary<string, Func<Command>> Verbs = new()
    {
        ["migrate"] = MigrateCommand.Make,
        ["demo"] = DemoCommand.Make,
        ["achievements"] = AchievementsCommand.Make,
        ["innovations"] = InnovationsCommand.Make,
        ["user"] = UserCommand.Make,
        ["doctor"] = DoctorCommand.Make,
        ["score"] = ScoreCommand.Make,
        ["instruments"] = InstrumentsCommand.Make,
        ["verify"] = VerifyCommand.Make,
    };

    /// <summary>
    /// Whether this is for the command line. Any word is: a mistyped command must not start a server on the data in reach.
    /// </summary>
    public static bool IsFor(string[] args) =>
        args is ["--help" or "-h" or "-?" or "--version", ..] || (args is [var verb, ..] && !verb.StartsWith('-') && !verb.StartsWith('/'));

    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand(
            "Cerdas: plans, runs and evaluates a regency's Smart City programme. Without a command it serves the pages."
        );
        foreach (var make in Verbs.Values)
            root.Subcommands.Add(make());
        if (args is [var verb, ..] && !verb.StartsWith('-') && !Verbs.ContainsKey(verb))
        {
            Console.Error.WriteLine(
                $"{verb}: no such command. Commands: {string.Join(", ", Verbs.Keys)}. {(verb == "help" ? "" : "See --help.")}".TrimEnd()
            );
            return Task.FromResult(2);
        }
        return root.Parse(args).InvokeAsync();
    }
}
