using System.Text.RegularExpressions;

namespace Cerdas.Web.Tests.Architecture;

/// <summary>How wide and how long a page of source may be. The formatters set the lines: a file is not made short by wide ones.</summary>
public sealed partial class SizeFences
{
    private const int Width = 140,
        Length = 300,
        PageModelLength = 128,
        PageModelAim = 60,
        PageModelsOverAim = 8;

    private static readonly string[] Kinds = ["cs", "cshtml", "css", "js", "mjs"];

    private static IReadOnlyList<SourceFile> All =>
        [.. SourceTree.Files("src", Kinds), .. SourceTree.Files("tests", Kinds), .. SourceTree.Files("bench", Kinds)];

    [Fact]
    public void No_line_is_wider_than_140_columns()
    {
        Assert.True(All.Count > 500);
        SourceTree.AssertNone(
            from file in All
            from line in file.Lines.Index()
            where line.Item.Length > Width
            select $"{file.Path}:{line.Index + 1}: {line.Item.Length}"
        );
    }

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        SourceTree.AssertNone(All.Where(f => f.Lines.Length - 1 > Length).Select(f => $"{f.Path}: {f.Lines.Length - 1}"));

    [Fact]
    public void A_page_model_binds_calls_and_redirects()
    {
        var pages = SourceTree.Files("src", "cs").Where(f => f.Path.EndsWith(".cshtml.cs", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 70);
        SourceTree.AssertNone(pages.Where(f => f.Text.Contains("SaveChanges", StringComparison.Ordinal)).Select(f => f.Path));
        SourceTree.AssertNone(pages.Where(f => f.Lines.Length - 1 > PageModelLength).Select(f => $"{f.Path}: {f.Lines.Length - 1}"));
        // The aim is none over sixty lines. Lower the number with every one that gets there; never raise it.
        Assert.Equal(PageModelsOverAim, pages.Count(f => f.Lines.Length - 1 > PageModelAim));
    }

    /// <summary>What a view needs stands in its page model by name: no query, no search, no sum in the markup.</summary>
    [Fact]
    public void A_view_asks_nothing_and_decides_nothing()
    {
        var views = SourceTree.Files("src", "cshtml");
        Assert.True(views.Count > 150);
        SourceTree.AssertNone(from view in views from Match hit in Query().Matches(view.Text) select $"{view.Path}: {hit.Value}");
    }

    [Fact]
    public void A_view_has_one_block_element_a_line() =>
        SourceTree.AssertNone(
            from view in SourceTree.Files("src", "cshtml")
            from line in view.Lines.Index()
            where TwoBlocks().IsMatch(line.Item)
            select $"{view.Path}:{line.Index + 1}: {line.Item.Trim()}"
        );

    [GeneratedRegex(
        @"(?<!Format)\.(Where|Select|SelectMany|OrderBy\w*|ThenBy\w*|GroupBy|Any|All|(?:First|Single|Last)(?:OrDefault)?|Sum|Max|Min|"
            + @"Average|Aggregate|Take|Skip|Concat|Distinct\w*|Except|Union|Zip|ToList|ToArray|ToDictionary|ToLookup|Count)\("
    )]
    private static partial Regex Query();

    [GeneratedRegex(
        @"<(p|div|section|table|tr|td|th|ul|ol|dl|dt|dd|form|fieldset|h[1-6]|data-table|topic|tile|note|field)\b[^>]*>.*"
            + @"<(p|div|section|table|tr|td|th|ul|ol|dl|dt|dd|form|fieldset|h[1-6]|data-table|topic|tile|note|field)\b"
    )]
    private static partial Regex TwoBlocks();
}
