using System.Reflection;
using System.Text.RegularExpressions;
using Cerdas.Web.Data;
using Cerdas.Web.Platform;
using Cerdas.Web.Tests.Support;
using Cerdas.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Cerdas.Web.Tests.Architecture;

public sealed partial class FencesTests(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly string Root = SourceTree.Root;

    [Fact]
    public void Core_references_nothing_but_the_base_library() =>
        Assert.All(typeof(Period).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    [Fact]
    public void Core_has_no_clock_no_waiting_no_chance_and_no_file() =>
        Assert.Empty(
            from file in Sources("src/Cerdas.Core")
            from Match hit in ForbiddenInCore().Matches(File.ReadAllText(file))
            select $"{file}: {hit.Value}"
        );

    [Fact]
    public void The_model_has_no_change_without_a_migration_on_either_engine()
    {
        using var sqlite = new SqliteDesign().CreateDbContext([]);
        using var postgres = new PostgresDesign().CreateDbContext([]);
        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(postgres.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Every_row_of_a_regency_is_kept_to_it()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        var rows = db.Model.GetEntityTypes().Where(t => typeof(IBelongsToRegency).IsAssignableFrom(t.ClrType)).ToList();
        Assert.True(rows.Count > 15);
        Assert.All(rows, t => Assert.NotEmpty(t.GetDeclaredQueryFilters()));
        string[] open = ["Account", "Dimension", "EndedSession", "FormPress", "SearchHit", "SubDimension", "Province", "Regency"];
        Assert.Equal(
            open.Order(),
            db.Model.GetEntityTypes()
                .Where(t => !t.IsOwned())
                .Except(rows)
                .Select(t => t.ClrType.Name)
                .Where(n => !n.StartsWith("Identity", StringComparison.Ordinal))
                .Order()
        );
    }

    [Fact]
    public void Every_table_of_a_regency_is_read_by_its_regency_first()
    {
        using var sqlite = new SqliteDesign().CreateDbContext([]);
        using var postgres = new PostgresDesign().CreateDbContext([]);
        foreach (var db in new CerdasDb[] { sqlite, postgres })
        {
            var tables = db.Model.GetEntityTypes().Where(t => typeof(IBelongsToRegency).IsAssignableFrom(t.ClrType)).ToList();
            Assert.True(tables.Count > 40);
            Assert.Empty(tables.Where(t => !TenantIndexes.Leads(t)).Select(t => t.ClrType.Name));
            // And the migration writes it: the first column of an index or key of the table itself.
            Assert.All(
                tables,
                t =>
                    Assert.Contains(
                        db.GetService<IDesignTimeModel>().Model.GetRelationalModel().FindTable(t.GetTableName()!, t.GetSchema())!.Indexes,
                        i => i.Columns[0].Name == "regency_code"
                    )
            );
        }
    }

    [Fact]
    public void The_permission_table_in_the_docs_is_the_one_in_force()
    {
        var written = File.ReadAllText(Path.Combine(Root, "docs/permissions.md"));
        var actual = PermissionTable.Of(fixture.App.Services);
        if (Environment.GetEnvironmentVariable("CERDAS_WRITE_DOCS") == "1")
            File.WriteAllText(Path.Combine(Root, "docs/permissions.md"), actual);
        else
            Assert.Equal(actual, written);
    }

    [Fact]
    public void No_entity_leaves_through_an_endpoint()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        var entities = db.Model.GetEntityTypes().Select(t => t.ClrType).ToHashSet();
        var answers = Endpoints()
            .SelectMany(e => e.Metadata.OfType<IProducesResponseTypeMetadata>())
            .Select(m => m.Type)
            .OfType<Type>()
            .ToList();
        Assert.NotEmpty(answers);
        Assert.All(answers, t => Assert.False(entities.Contains(t), t.Name));
    }

    /// <summary>The binder fills no collection that it is given read-only: such a field of an input would silently stay empty.</summary>
    [Fact]
    public void Inputs_hold_no_read_only_collections()
    {
        var inputs =
            from page in typeof(Program).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)))
            from property in page.GetProperties()
                .Where(p => p.GetCustomAttribute<Microsoft.AspNetCore.Mvc.BindPropertyAttribute>() is not null)
            from field in property.PropertyType.GetProperties()
            where
                field.PropertyType.IsGenericType
                && field.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
                && property.PropertyType.Assembly == typeof(Program).Assembly
            select $"{page.Name}.{property.Name}.{field.Name}";
        Assert.Empty(inputs);
    }

    [Fact]
    public void Every_reason_has_words_in_both_languages()
    {
        var reasons = Sources("src")
            .SelectMany(f => Reason().Matches(File.ReadAllText(f)))
            .Select(m => m.Groups[1].Value)
            .Distinct()
            .ToList();
        Assert.True(reasons.Count > 25);
        foreach (var culture in new[] { Words.Indonesian, Words.English })
        {
            System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
            Assert.All(reasons, r => Assert.NotEqual(r, Reasons.Text(r)));
        }
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("ARCHITECTURE.md")]
    [InlineData("CONTRIBUTING.md")]
    public void Every_path_the_documents_name_exists(string document) =>
        Assert.All(
            PathInText()
                .Matches(File.ReadAllText(Path.Combine(Root, document)))
                .Select(m => m.Groups[1].Value)
                .Where(p => !p.Contains('{', StringComparison.Ordinal)),
            p => Assert.True(File.Exists(Path.Combine(Root, p)) || Directory.Exists(Path.Combine(Root, p)), $"{document}: {p}")
        );

    [Fact]
    public void Every_rule_names_a_test_that_exists()
    {
        var tests = SourceTree
            .Files("tests", "cs")
            .SelectMany(f => ClassName().Matches(f.Text).Select(m => (Class: m.Groups[1].Value, f.Text)))
            .ToLookup(c => c.Class, c => c.Text);
        var rules = File.ReadAllLines(Path.Combine(Root, "docs/rules.md")).Where(l => Rule().IsMatch(l)).ToList();
        Assert.True(rules.Count > 70, $"{rules.Count}");
        foreach (var rule in rules)
        {
            var named = Quoted().Matches(rule.TrimEnd('|', ' ').Split(" | ")[^1]).Select(m => m.Groups[1].Value.Split('.')).ToList();
            Assert.True(named.Count > 0, $"No test: {rule}");
            foreach (var test in named)
                Assert.True(
                    tests[test[0]].Any(t => test.Length == 1 || t.Contains($" {test[1]}(", StringComparison.Ordinal)),
                    $"{string.Join('.', test)}: {rule}"
                );
        }
    }

    [Fact]
    public void Core_names_the_culture_of_every_number_it_writes() =>
        SourceTree.AssertNone(
            from file in SourceTree.Files("src/Cerdas.Core", "cs")
            from line in file.Lines.Index()
            where Written().IsMatch(line.Item)
            where !new[] { "InvariantCulture", "FormattableString" }.Any(w => line.Item.Contains(w, StringComparison.Ordinal))
            select $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}"
        );

    [Fact]
    public void Every_package_is_on_the_list_of_decisions()
    {
        var decided = File.ReadAllText(Directory.GetFiles(Path.Combine(Root, "docs/adr"), "0014-*.md").Single());
        Assert.All(
            Package().Matches(File.ReadAllText(Path.Combine(Root, "Directory.Packages.props"))).Select(m => m.Groups[1].Value),
            p => Assert.Contains(p, decided, StringComparison.Ordinal)
        );
    }

    private IReadOnlyList<Endpoint> Endpoints() => fixture.App.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    private static IEnumerable<string> Sources(string under) => SourceTree.Files(under, "cs").Select(f => Path.Combine(Root, f.Path));

    [GeneratedRegex(
        @"\b(Task|DateTime\.(Now|UtcNow)|DateTimeOffset|Random|HttpClient|File\.|Directory\.|Console|Stopwatch|TimeProvider"
            + @"|CultureInfo\.Current\w+|Environment)\b"
    )]
    private static partial Regex ForbiddenInCore();

    [GeneratedRegex(
        "\"((?:plan|calendar|realisation|evidence|people|agency|saved|evaluation|recommendation|instrument|score|answers|survey|file"
            + "|innovation|quota|comment|screen|colour|emblem)\\.[a-z][a-z-]+)\""
    )]
    private static partial Regex Reason();

    [GeneratedRegex(@"`((?:src|tests|docs|data|bench)/[^`\s]*|[A-Za-z.]+\.(?:md|sh|props|slnx|json))`")]
    private static partial Regex PathInText();

    [GeneratedRegex(@"^\| [A-Z]-\d\d \|")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex ClassName();

    [GeneratedRegex(@"`(\w+(?:\.\w+)?)`")]
    private static partial Regex Quoted();

    /// <summary>A number with a format, or one that is asked for its text or read from one.</summary>
    [GeneratedRegex(@"\$""[^""]*\{[^}""]*:[0#.NFPn]|\.ToString\(""|decimal\.Parse\(|int\.Parse\(|string\.Format\(")]
    private static partial Regex Written();

    [GeneratedRegex("PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex Package();
}
