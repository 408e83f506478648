using System.CommandLine;

namespace Cerdas.Web.Commands;

/// <summary>The command line: <c>cerdas migrate|demo|achievements|innovations|user|doctor|score|instruments|verify</c>. Anything else starts the server.</summary>
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

    public static bool Knows(string[] args) => args is ["--help" or "-h" or "--version", ..] || (args is [var verb, ..] && Verbs.ContainsKey(verb));

    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Cerdas: plans, runs and evaluates a regency's Smart City programme. Without a command it serves the pages.");
        foreach (var make in Verbs.Values) root.Subcommands.Add(make());
        return root.Parse(args).InvokeAsync();
    }
}
