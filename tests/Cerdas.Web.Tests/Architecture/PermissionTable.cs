using System.Text;
using Cerdas.People;
using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cerdas.Web.Tests.Architecture;

/// <summary>Writes docs/permissions.md from the endpoints as they are mapped and the roles as they are set.</summary>
internal static class PermissionTable
{
    /// <param name="Method">GET, or what the address answers instead.</param>
    public sealed record Row(string Address, Permission? Needs, bool Open, string Method);

    public static IReadOnlyList<Row> Rows(IServiceProvider services) =>
        [
            .. services
                .GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                // Files of wwwroot are public by nature; the catch-all stands only where assets are served from source.
                .Where(e =>
                    e.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null
                    && e.RoutePattern.RawText != "{**path:file}"
                )
                .Select(e => new Row(
                    "/" + e.RoutePattern.RawText!.TrimStart('/'),
                    e.Metadata.GetMetadata<NeedsAttribute>()?.Permission,
                    e.Metadata.GetMetadata<IAllowAnonymous>() is not null,
                    e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods && !methods.Contains("GET")
                        ? methods[0]
                        : "GET"
                ))
                .OrderBy(r => r.Method != "GET")
                .DistinctBy(r => r.Address)
                .OrderBy(r => r.Address, StringComparer.Ordinal),
        ];

    public static string Of(IServiceProvider services)
    {
        var text = new StringBuilder(
            "# Who may do what\n\nWritten from the code and compared with it by a test (`FencesTests`). "
                + "What a role may do is set in `src/Cerdas.Core/People/Permissions.cs`.\n\n## Roles\n\n| role |"
        );
        var permissions = Enum.GetValues<Permission>();
        foreach (var p in permissions)
            text.Append($" {p} |");
        text.Append("\n|---|").Insert(text.Length, "---|", permissions.Length).Append('\n');
        foreach (var role in Enum.GetValues<Role>())
        {
            text.Append($"| {role} |");
            foreach (var p in permissions)
                text.Append(Permissions.Of(role).Contains(p) ? " yes |" : "  |");
            text.Append('\n');
        }
        text.Append(
            "\nAn agency's officer and head report only the programmes their agency owns; nobody verifies what they wrote. "
                + "Within a page, a form that needs more than the page says so in its handler "
                + "(a plan is read by all, changed by EditPlan).\n"
        );
        text.Append("\n## Addresses\n\n| address | needs |\n|---|---|\n");
        foreach (var row in Rows(services))
            text.Append($"| `{row.Address}` | {(row.Open ? "public" : row.Needs?.ToString() ?? "REFUSED TO ALL")} |\n");
        return text.ToString();
    }
}
