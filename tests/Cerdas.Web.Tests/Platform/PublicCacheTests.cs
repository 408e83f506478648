using Cerdas.Web.Platform;
using Cerdas.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cerdas.Web.Tests.Platform;

/// <summary>What a stranger adds to an address puts nothing before other visitors.</summary>
public sealed class PublicCacheTests
{
    public static TheoryData<string, string> Strange =>
        new()
        {
            { "/daerah/33.25/penjelasan?tahun=2022", "Slice.Dimensi=economy" },
            { "/daerah/33.25/penjelasan?tahun=2022", "slice.dimensi=economy" },
            { "/daerah/33.25/penjelasan?tahun=2022", "Slice[Dimensi]=economy" },
            { "/daerah/33.25?tahun=2022", "tahun=2023" },
            { "/daerah/33.25", "Year=2021" },
            { "/daerah/33.25", "utm=RACUN" },
            { "/inovasi", "Query.cari=zzzzqqqq" },
            { "/inovasi", "handler=RACUN" },
            { "/nasional", "RACUN" },
            { "/api/v1/innovations", "filter.q=zzzzqqqq" },
        };

    [Theory]
    [MemberData(nameof(Strange))]
    public async Task A_strange_name_in_the_query_changes_nothing_for_the_next_visitor(string plain, string strange)
    {
        await using var app = await App.StartAsync();
        var clean = (await new Browser(app).GetAsync(plain)).Opened.Text;
        // As on a server that starts: the same rows, and nothing kept.
        await using var started = app.WithWebHostBuilder(_ => { });
        using var http = started.CreateClient();
        var separator = plain.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        using var odd = await http.GetAsync($"{plain}{separator}{strange}");
        Assert.DoesNotContain("RACUN", await odd.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(clean, await http.GetStringAsync(plain));
    }

    [Fact]
    public async Task No_public_page_that_is_kept_repeats_what_it_does_not_listen_to()
    {
        await using var app = await App.StartAsync();
        var pages = app
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e =>
                e.Metadata.GetMetadata<OutputCacheAttribute>() is not null && e.Metadata.GetMetadata<PageActionDescriptor>() is not null
            )
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .ToList();
        var read = 0;
        foreach (
            var page in pages
                .Select(p => p.Replace("{code}", "33.25", StringComparison.Ordinal))
                .Where(p => !p.Contains('{', StringComparison.Ordinal))
        )
        {
            var answer = await new Browser(app).GetAsync($"{page}?asing=RACUN&bahasa=en");
            Assert.DoesNotContain("RACUN", answer.Opened.Text, StringComparison.Ordinal);
            Assert.Contains("bahasa%3Den", answer.Text, StringComparison.Ordinal);
            read++;
        }
        Assert.True(read >= 5, $"{read} of {pages.Count}");
        // Another spelling of the path names itself and not the one that everybody asks for.
        await new Browser(app).GetAsync("/DAERAH/33.25");
        Assert.DoesNotContain("DAERAH", (await new Browser(app).GetAsync("/daerah/33.25")).Opened.Text, StringComparison.Ordinal);
    }
}
