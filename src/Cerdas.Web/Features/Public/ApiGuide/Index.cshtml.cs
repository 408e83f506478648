using Cerdas.Web.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.OutputCaching;

namespace Cerdas.Web.Features.Public.ApiGuide;

/// <summary>The OpenAPI document as a page that reads without a script.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicCache.Name)]
public sealed class IndexModel([FromKeyedServices("v1")] IOpenApiDocumentProvider documents) : PageModel
{
    public IReadOnlyList<Operation> Operations { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var document = await documents.GetOpenApiDocumentAsync(ct);
        Operations =
        [
            .. document.Paths.SelectMany(path =>
                (path.Value.Operations ?? []).Select(o => new Operation(
                    o.Key.Method,
                    path.Key,
                    o.Value.Summary,
                    [
                        .. (o.Value.Parameters ?? []).Select(p => new Parameter(
                            p.Name ?? "",
                            $"{p.In}".ToLowerInvariant(),
                            p.Required,
                            p.Description
                        )),
                    ],
                    string.Join(", ", (o.Value.Responses ?? []).Keys)
                ))
            ),
        ];
    }

    public sealed record Operation(string Method, string Path, string? Summary, IReadOnlyList<Parameter> Parameters, string Answers);

    public sealed record Parameter(string Name, string In, bool Required, string? Description);
}
