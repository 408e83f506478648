using System.Reflection;
using System.Text.Json.Serialization;
using Cerdas.Web.Data;
using Cerdas.Web.Features;
using Cerdas.Web.Platform;
using Cerdas.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Cerdas.Web.Tests.Architecture;

/// <summary>What must not be forgotten is said by the thing itself; these ask every thing there is.</summary>
public sealed class DeclarationFences(AppFixture fixture) : IClassFixture<AppFixture>
{
    private static readonly string[] Platforms = ["Microsoft."];

    private static IReadOnlyList<IEntityType> Rows()
    {
        using var db = new SqliteDesign().CreateDbContext([]);
        return
        [
            .. db
                .Model.GetEntityTypes()
                .Where(t => !t.IsOwned() && t.FindPrimaryKey() is not null)
                .Where(t => !Platforms.Any(p => t.ClrType.Namespace!.StartsWith(p, StringComparison.Ordinal))),
        ];
    }

    [Fact]
    public void Every_row_says_how_it_is_audited_and_whether_it_moves_figures()
    {
        Assert.True(Rows().Count > 50);
        SourceTree.AssertNone(Rows().Where(t => !t.ClrType.IsDefined(typeof(RowAttribute))).Select(t => t.ClrType.Name));
        SourceTree.AssertNone(
            Rows()
                .Where(t =>
                    (t.ClrType.GetCustomAttribute<RowAttribute>()!.Figures == Figures.MaySometimesMove)
                    != typeof(IMovesFigures).IsAssignableFrom(t.ClrType)
                )
                .Select(t => t.ClrType.Name)
        );
    }

    [Fact]
    public void Every_secret_or_endless_value_says_whether_the_audit_tells_it()
    {
        string[] secrets = ["Hash", "Stamp", "Token", "Secret", "Password", "Key"];
        var asked = Rows()
            .Where(t => t.ClrType.GetCustomAttribute<RowAttribute>()!.Audit == Audit.Whole)
            .SelectMany(t => t.GetProperties())
            .Where(p => p.PropertyInfo is { } && p.ClrType == typeof(string) && !p.IsKey() && !p.IsForeignKey())
            .Where(p => p.GetMaxLength() is null || secrets.Any(s => p.Name.Contains(s, StringComparison.Ordinal)))
            .ToList();
        Assert.True(asked.Count > 8, $"{asked.Count}");
        SourceTree.AssertNone(
            asked
                .Where(p =>
                    !p.PropertyInfo!.IsDefined(typeof(UntoldAttribute))
                    && !p.PropertyInfo!.IsDefined(typeof(ToldByHashAttribute))
                    && !p.PropertyInfo!.IsDefined(typeof(ToldAttribute))
                )
                .Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}")
        );
    }

    [Fact]
    public void Every_wire_shape_is_named_by_a_wing() =>
        AssertNamed(
            typeof(Program).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(JsonSerializerContext))).ToList(),
            [.. Wings.All.SelectMany(w => w.Shapes).Select(s => s.GetType())]
        );

    /// <summary>Whatever takes the database or the officer is made by the container; the demo is made by its command.</summary>
    [Fact]
    public void Every_operation_is_named_by_a_wing()
    {
        var services = new ServiceCollection();
        foreach (var wing in Wings.All)
            wing.AddServices(services);
        AssertNamed(
            typeof(Program)
                .Assembly.GetTypes()
                .Where(t =>
                    t is { IsClass: true, IsAbstract: false }
                    && t.Namespace?.StartsWith("Cerdas.Web.Features.", StringComparison.Ordinal) == true
                )
                .Where(t =>
                    !t.IsSubclassOf(typeof(PageModel)) && !t.Name.StartsWith("Demo", StringComparison.Ordinal) && t.DeclaringType is null
                )
                .Where(t =>
                    t.GetConstructors()
                        .SelectMany(c => c.GetParameters())
                        .Any(p => p.ParameterType == typeof(CerdasDb) || p.ParameterType == typeof(CurrentOfficer))
                )
                .ToList(),
            [.. services.Select(s => s.ServiceType)]
        );
    }

    [Fact]
    public void Every_endpoint_is_mapped_by_its_wing()
    {
        var maps = typeof(Program)
            .Assembly.GetTypes()
            .Where(t =>
                t is { IsAbstract: true, IsSealed: true }
                && t.Namespace?.StartsWith("Cerdas.Web.Features.", StringComparison.Ordinal) == true
            )
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(m => m.GetParameters() is [{ ParameterType: var first }] && first == typeof(IEndpointRouteBuilder))
            .ToList();
        Assert.True(maps.Count > 15);
        var wings = SourceTree
            .Files("src/Cerdas.Web/Features", "cs")
            .Where(f => f.Path.EndsWith("Wing.cs", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(Wings.All.Count, wings.Count);
        foreach (var map in maps)
        {
            var wing = wings.Single(f => f.Parts[3] == map.DeclaringType!.Namespace!.Split('.')[3]);
            Assert.Contains($".{map.Name}();", wing.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>An address that names a regency calls it {code}, and only such an address does: the convention enters it.</summary>
    [Fact]
    public void Every_address_with_a_regency_names_it_code()
    {
        var routes = fixture.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var named = routes.Where(e => RegencyRoute.Names(e.RoutePattern.RawText)).ToList();
        Assert.True(named.Count > 15, $"{named.Count}");
        SourceTree.AssertNone(
            routes
                .Except(named)
                .Where(e =>
                    e.RoutePattern.Parameters.Any(p => p.Name == "code")
                    || e.RoutePattern.RawText!.Contains("daerah/{", StringComparison.Ordinal)
                )
                .Select(e => e.RoutePattern.RawText)
        );
    }

    /// <summary>What a kept page listens to is read from what it binds. One that answers to a query must not listen to nothing.</summary>
    [Fact]
    public async Task Every_kept_page_listens_to_what_it_binds()
    {
        using var robot = fixture.App.CreateClient();
        await robot.GetAsync("/");
        var kept = fixture
            .App.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e =>
                e.Metadata.GetMetadata<OutputCacheAttribute>() is not null || e.Metadata.GetMetadata<IOutputCachePolicy>() is not null
            )
            .ToList();
        Assert.True(kept.Count > 15, $"{kept.Count}");
        var loader = fixture.App.Services.GetRequiredService<Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.PageLoader>();
        foreach (var endpoint in kept)
        {
            var loaded = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? Loaded(await loader.LoadAsync(page, EndpointMetadataCollection.Empty))
                : endpoint;
            var keys = QueryKeys.Of(loaded);
            Assert.Contains(Language.QueryKey, keys);
            foreach (var name in Bound(loaded))
                Assert.True(keys.Contains(name, StringComparer.OrdinalIgnoreCase), $"{endpoint.RoutePattern.RawText}: {name}");
        }
        // Two that are known by heart.
        var explain = kept.Single(e => e.RoutePattern.RawText == "daerah/{code}/penjelasan");
        var listens = QueryKeys.Of(
            Loaded(await loader.LoadAsync(explain.Metadata.GetMetadata<PageActionDescriptor>()!, EndpointMetadataCollection.Empty))
        );
        Assert.Superset(
            new HashSet<string>(["tahun", "hal", "dimensi", "bagian", "kecamatan"]),
            new HashSet<string>(listens.Select(k => k.ToLowerInvariant()))
        );
    }

    private static Endpoint Loaded(CompiledPageActionDescriptor page) => new(null, new EndpointMetadataCollection(page), page.DisplayName);

    /// <summary>The names that are written as attributes on the page itself: another way to the same list.</summary>
    private static IEnumerable<string> Bound(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<CompiledPageActionDescriptor>() is not { } page
            ? []
            : page.ModelTypeInfo!.DeclaredProperties.SelectMany(p =>
                p.GetCustomAttributes()
                    .Where(a =>
                        a
                            is Microsoft.AspNetCore.Mvc.FromQueryAttribute
                                or Microsoft.AspNetCore.Mvc.BindPropertyAttribute { SupportsGet: true }
                    )
                    .OfType<Microsoft.AspNetCore.Mvc.ModelBinding.IModelNameProvider>()
                    .Select(a => a.Name)
                    .OfType<string>()
            );

    private static void AssertNamed(List<Type> there, HashSet<Type> named)
    {
        Assert.True(there.Count > 5, $"{there.Count}");
        SourceTree.AssertNone(there.Where(t => !named.Contains(t)).Select(t => t.FullName));
    }
}
