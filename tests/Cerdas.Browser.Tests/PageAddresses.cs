using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Cerdas.Browser.Tests;

/// <summary>
/// The addresses of pages, from docs/permissions.md, which a test holds equal to what is mapped, and to which of them a link leads.
/// An address with an optional part is two: with it and without. Whatever is not known to answer something else is a page.
/// </summary>
internal sealed partial class PageAddresses
{
    /// <summary>What answers a file, a stream or another address; so does what lies under /api/v1 or is named like a file.</summary>
    private static readonly string[] Others =
    [
        "/bahasa/{lang:regex(^(id|en)$)}",
        "/daerah/{code}/dasar-hukum/{legalBasisId:int}",
        "/daerah/{code}/indeks/{year:int}/{stage:int}/{instrumentId}/rekaman",
        "/dokumen/{documentId:int}/unduh",
        "/evaluasi/{evaluationId:int}/rekaman",
        "/inovasi/{innovationId:int}/foto/{documentId:int}",
        "/instrumen/{instrumentId}/berkas",
        "/layar/{token}/aliran",
        "/layar/{token}/foto/{documentId:int}",
        "/masuk/oidc",
        "/masuk/oidc/selesai",
        "/pusat-kendali/aliran",
        "/pusat-kendali/foto/{documentId:int}",
        "/register-inovasi/{innovationId:int}/foto/{documentId:int}",
        "/sehat",
        "/unggahan",
        "/unggahan/{uploadId}",
        "/{**path}",
    ];

    private readonly IReadOnlyList<Mapped> mapped;
    private readonly HashSet<string> open;

    public PageAddresses()
    {
        var rows = Row().Matches(File.ReadAllText(Path.Combine(Server.Root, "docs/permissions.md")));
        using var routing = new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider();
        var policies = routing.GetRequiredService<ParameterPolicyFactory>();
        mapped = [.. rows.Select(r => new Mapped(r.Groups[1].Value, policies)).OrderBy(m => m.Pattern.InboundPrecedence)];
        open = [.. rows.Where(r => r.Groups[2].Value == "public").Select(r => r.Groups[1].Value)];
        All = [.. mapped.Where(m => m.IsPage).SelectMany(m => m.Forms).Distinct().Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> All { get; }

    /// <summary>Said to be no page, and yet not in the list, or a page all the same.</summary>
    public IReadOnlyList<string> Mistaken =>
        [
            .. Others.Where(o => !mapped.Any(m => m.Address == o)),
            .. mapped.Where(m => !m.IsPage && Written.Contains(m.Address)).Select(m => m.Address),
        ];

    public bool IsOpen(string address) => open.Contains(address);

    /// <summary>The address as it is mapped; null where what answers is no page.</summary>
    public string? Of(string url)
    {
        var path = url.Split('?', '#')[0];
        return mapped.Select(m => (m.IsPage, Form: m.FormOf(path))).FirstOrDefault(m => m.Form is not null) is { IsPage: true } found
            ? found.Form
            : null;
    }

    /// <summary>The addresses that stand in the pages themselves.</summary>
    public static IReadOnlySet<string> Written { get; } =
        typeof(Program)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttributes<RazorCompiledItemMetadataAttribute>())
            .Where(m => m.Key == "RouteTemplate")
            .Select(m => m.Value)
            .ToHashSet();

    private sealed class Mapped
    {
        private readonly TemplateMatcher matcher;
        private readonly (string Name, IRouteConstraint Allows)[] constraints;

        public Mapped(string address, ParameterPolicyFactory policies)
        {
            Address = address;
            Pattern = RoutePatternFactory.Parse(address);
            matcher = new TemplateMatcher(new RouteTemplate(Pattern), []);
            constraints =
            [
                .. from p in Pattern.Parameters
                from r in p.ParameterPolicies
                let constraint = policies.Create(p, r) as IRouteConstraint
                where constraint is not null
                select (p.Name, constraint),
            ];
        }

        public string Address { get; }
        public RoutePattern Pattern { get; }

        public bool IsPage =>
            !Others.Contains(Address) && !Address.StartsWith("/api/v1/", StringComparison.Ordinal) && !FileName().IsMatch(Address);

        public IEnumerable<string> Forms => Pattern.Parameters.Any(p => p.IsOptional) ? [Address, Short] : [Address];

        private string Short => Address[..Address.LastIndexOf('/')];

        public string? FormOf(PathString path)
        {
            var values = new RouteValueDictionary();
            if (
                !matcher.TryMatch(path, values)
                || !constraints.All(c => c.Allows.Match(null, null, c.Name, values, RouteDirection.IncomingRequest))
            )
                return null;
            return Pattern.Parameters.All(p => values.ContainsKey(p.Name)) ? Address : Short;
        }
    }

    [GeneratedRegex(@"^\| `(/[^`]*)` \| (\w+)", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\.(css|geojson|json|png|txt|xml)$")]
    private static partial Regex FileName();
}
