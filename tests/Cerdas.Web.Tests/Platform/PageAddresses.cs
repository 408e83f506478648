using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Cerdas.Web.Tests.Platform;

/// <summary>
/// The addresses of pages as they are mapped, and to which of them a link leads. One with an optional part is two: with it and without.
/// </summary>
internal sealed class PageAddresses
{
    private readonly IReadOnlyList<Mapped> endpoints;
    private readonly Dictionary<string, string?> known = [];

    public PageAddresses(IServiceProvider services)
    {
        var policies = services.GetRequiredService<ParameterPolicyFactory>();
        endpoints =
        [
            .. services
                .GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .OrderBy(e => e.RoutePattern.InboundPrecedence)
                .Select(e => new Mapped(
                    e,
                    new TemplateMatcher(new RouteTemplate(e.RoutePattern), []),
                    [
                        .. from p in e.RoutePattern.Parameters
                        from r in p.ParameterPolicies
                        let constraint = policies.Create(p, r) as IRouteConstraint
                        where constraint is not null
                        select (p.Name, constraint),
                    ]
                )),
        ];
        All = [.. endpoints.Where(e => e.IsPage).SelectMany(e => e.Forms).Distinct().Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>The address as it is mapped; null where what answers is no page.</summary>
    public string? Of(string url)
    {
        var path = url.Split('?', '#')[0];
        if (!known.TryGetValue(path, out var address))
            known[path] = address = endpoints.Select(e => (Endpoint: e, Form: e.FormOf(path))).FirstOrDefault(e => e.Form is not null)
                is { Endpoint.IsPage: true } found
                ? found.Form
                : null;
        return address;
    }

    private sealed record Mapped(RouteEndpoint Endpoint, TemplateMatcher Matcher, (string Name, IRouteConstraint Allows)[] Constraints)
    {
        public bool IsPage { get; } = Endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null;

        private string Whole => "/" + Endpoint.RoutePattern.RawText!.TrimStart('/');

        private string Short => Whole[..Whole.LastIndexOf('/')];

        public IEnumerable<string> Forms => Endpoint.RoutePattern.Parameters.Any(p => p.IsOptional) ? [Whole, Short] : [Whole];

        public string? FormOf(PathString path)
        {
            var values = new RouteValueDictionary();
            if (
                !Matcher.TryMatch(path, values)
                || !Constraints.All(c => c.Allows.Match(null, null, c.Name, values, RouteDirection.IncomingRequest))
            )
                return null;
            return Endpoint.RoutePattern.Parameters.All(p => values.ContainsKey(p.Name)) ? Whole : Short;
        }
    }
}
