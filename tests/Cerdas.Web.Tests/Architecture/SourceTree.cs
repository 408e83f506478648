namespace Cerdas.Web.Tests.Architecture;

/// <summary>The sources as they lie on disk. Generated files (migrations, what a build writes) are not among them.</summary>
internal static class SourceTree
{
    private static readonly string[] Generated = ["/obj/", "/bin/", "/Migrations/", "/node_modules/", "/wwwroot/", "/artifacts/"];

    public static string Root { get; } = FindRoot();

    /// <param name="under">Folder below the root.</param>
    /// <param name="endings">"cs", "cshtml", "css", "js", "mjs".</param>
    public static IReadOnlyList<SourceFile> Files(string under, params string[] endings) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root, under), "*", SearchOption.AllDirectories)
                .Where(f => endings.Contains(Path.GetExtension(f).TrimStart('.')))
                .Select(f => Path.GetRelativePath(Root, f))
                .Where(f => !Generated.Any(g => ("/" + f).Contains(g, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal)
                .Select(f => new SourceFile(f)),
        ];

    /// <summary>Fails with every offender named.</summary>
    public static void AssertNone(IEnumerable<string?> offenders)
    {
        var all = offenders.ToList();
        Assert.True(all.Count == 0, $"{all.Count}:\n{string.Join('\n', all.Take(100))}");
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Cerdas.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}

/// <param name="Path">From the root.</param>
internal sealed record SourceFile(string Path)
{
    private readonly Lazy<string> text = new(() => File.ReadAllText(System.IO.Path.Combine(SourceTree.Root, Path)));

    public string Text => text.Value;
    public string[] Lines => Text.Split('\n');

    /// <summary>The parts of the path: "src", "Cerdas.Web", "Features", …</summary>
    public string[] Parts => Path.Split('/');
}
