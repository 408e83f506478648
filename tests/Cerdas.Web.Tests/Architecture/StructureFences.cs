using System.Text.RegularExpressions;

namespace Cerdas.Web.Tests.Architecture;

/// <summary>Who may know whom: folders of Core, layers of Web, wings of Features; in C#, in views, and in the names of partials.</summary>
public sealed partial class StructureFences
{
    /// <summary>Which wing uses which other's types. It has no circle; a new arrow is a decision and is added here.</summary>
    private static readonly string[] Arrows =
    [
        "CommandCentre -> Evaluating",
        "CommandCentre -> Innovating",
        "CommandCentre -> Reporting",
        "Evaluating -> Reporting",
        "Evaluating -> Running",
        "Home -> Innovating",
        "Home -> Reporting",
        "Home -> Running",
        "Innovating -> Evaluating",
        "Innovating -> Running",
        "Planning -> Reporting",
        "Planning -> Running",
        "Public -> Evaluating",
        "Public -> Innovating",
        "Public -> Reporting",
        "Reporting -> Running",
    ];

    [Fact]
    public void Wings_use_each_other_only_along_known_arrows()
    {
        var arrows =
            from file in SourceTree.Files("src/Cerdas.Web/Features", "cs", "cshtml")
            where file.Parts.Length > 4
            let wing = file.Parts[3]
            from Match hit in WingUse().Matches(file.Text)
            let other = hit.Groups[1].Value
            where other != wing && other != "Shared"
            select $"{wing} -> {other}";
        Assert.Equal(Arrows.Order(StringComparer.Ordinal), arrows.Distinct().Order(StringComparer.Ordinal));
        SourceTree.AssertNone(Circles(Arrows.Select(a => a.Split(" -> ")).Select(a => (a[0], a[1]))));
    }

    [Fact]
    public void What_all_wings_share_knows_no_wing() =>
        SourceTree.AssertNone(
            from file in SourceTree.Files("src/Cerdas.Web/Features/Shared", "cs", "cshtml")
            from Match hit in WingUse().Matches(file.Text)
            where hit.Groups[1].Value != "Shared"
            select $"{file.Path}: {hit.Value}"
        );

    [Theory]
    [InlineData("src/Cerdas.Web/Platform")]
    [InlineData("src/Cerdas.Web/Ui")]
    [InlineData("src/Cerdas.Web/Data")]
    public void Platform_Ui_and_Data_know_no_feature(string folder)
    {
        var files = SourceTree.Files(folder, "cs");
        Assert.True(files.Count > 10);
        SourceTree.AssertNone(files.Where(f => WingUse().IsMatch(f.Text)).Select(f => f.Path));
    }

    [Fact]
    public void Folders_of_Core_have_no_circle()
    {
        var arrows =
            from file in SourceTree.Files("src/Cerdas.Core", "cs")
            let folder = file.Parts[2]
            from Match hit in CoreUse().Matches(file.Text)
            let other = hit.Groups[1].Success ? hit.Groups[1].Value : hit.Groups[2].Value
            where other != folder
            select (folder, other);
        var distinct = arrows.Distinct().ToList();
        Assert.True(distinct.Count > 8);
        SourceTree.AssertNone(Circles(distinct));
    }

    /// <summary>Only what is bound is read of a query: the cache of public pages listens to that and to nothing else.</summary>
    [Theory]
    [InlineData("src/Cerdas.Web/Features/Public")]
    [InlineData("src/Cerdas.Web/Features/Reporting/Achievements")]
    public void No_cached_page_reads_the_query_by_itself(string folder) =>
        SourceTree.AssertNone(
            SourceTree
                .Files(folder, "cs", "cshtml")
                .Where(f => f.Text.Contains("Request.Query", StringComparison.Ordinal))
                .Select(f => f.Path)
        );

    [Fact]
    public void Every_feature_with_pages_has_its_tests_in_a_folder_of_its_name()
    {
        var features = SourceTree
            .Files("src/Cerdas.Web/Features", "cshtml")
            .Where(f => f.Parts.Length > 5 && f.Parts[3] != "Shared")
            .Select(f => $"{f.Parts[3]}/{f.Parts[4]}")
            .Distinct()
            .ToList();
        Assert.True(features.Count > 25, $"{features.Count}");
        var tested = SourceTree
            .Files("tests/Cerdas.Web.Tests", "cs")
            .Where(f => f.Text.Contains("[Fact]", StringComparison.Ordinal) || f.Text.Contains("[Theory]", StringComparison.Ordinal))
            .Select(f => string.Join('/', f.Parts.Skip(2).SkipLast(1)))
            .ToHashSet();
        SourceTree.AssertNone(features.Where(f => !tested.Contains(f)));
    }

    /// <summary>Whose rows are seen is decided at one door.</summary>
    [Fact]
    public void Only_the_entrance_and_the_demo_enter_a_regency()
    {
        string[] doors = ["src/Cerdas.Web/Data/CerdasDb.cs", "src/Cerdas.Web/Platform/Entrance.cs"];
        SourceTree.AssertNone(
            SourceTree
                .Files("src", "cs")
                .Where(f => f.Text.Contains("db.Enter(", StringComparison.Ordinal) && !doors.Contains(f.Path))
                .Where(f => !Path.GetFileName(f.Path).StartsWith("Demo", StringComparison.Ordinal))
                .Select(f => f.Path)
        );
    }

    private static IEnumerable<string> Circles(IEnumerable<(string From, string To)> arrows)
    {
        var left = arrows.ToList();
        while (left.RemoveAll(a => !left.Exists(b => b.From == a.To)) > 0) { }
        return left.Select(a => $"{a.From} -> {a.To}");
    }

    [GeneratedRegex(@"Features[./](CommandCentre|Evaluating|Home|Innovating|Planning|Public|Reporting|Running|Shared)\b")]
    private static partial Regex WingUse();

    [GeneratedRegex(@"using (?:static )?Cerdas\.(\w+)|(?<![\w.""/])(Planning|Reporting|Evaluating|Innovating|Presenting|People)\.[A-Z]")]
    private static partial Regex CoreUse();
}
