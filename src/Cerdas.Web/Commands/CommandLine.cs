using System.CommandLine;

namespace Cerdas.Web.Commands;

/// <summary>The command line: <c>cerdas migrate|demo|achievements|user|doctor</c>. Anything else starts the server.</summary>
public static class CommandLine
{
    private static readonly Func<Command>[] Verbs = [MigrateCommand.Make, DemoCommand.Make, AchievementsCommand.Make, UserCommand.Make, DoctorCommand.Make];

    public static bool Knows(string[] args) => args is ["--help" or "-h" or "--version", ..] || (args is [var verb, ..] && Verbs.Any(v => v().Name == verb));

    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Cerdas: plans, runs and evaluates a regency's Smart City programme. Without a command it serves the pages.");
        foreach (var verb in Verbs) root.Subcommands.Add(verb());
        return root.Parse(args).InvokeAsync();
    }
}
