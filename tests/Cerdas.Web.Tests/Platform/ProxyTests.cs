using System.Net;
using Cerdas.Web.Platform;
using Cerdas.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Cerdas.Web.Tests.Platform;

/// <summary>Whose X-Forwarded-For is believed.</summary>
public sealed class ProxyTests
{
    private const string Citizen = "203.0.113.9";

    [Theory]
    [InlineData(null, "127.0.0.1", Citizen, Citizen)]
    [InlineData(null, "10.0.0.5", Citizen, "10.0.0.5")]
    [InlineData("10.0.0.5", "10.0.0.5", Citizen, Citizen)]
    [InlineData("10.0.0.5", "10.0.0.6", Citizen, "10.0.0.6")]
    [InlineData("10.0.0.5, 172.16.0.0/12", "10.0.0.5", Citizen + ", 172.16.4.1", Citizen)]
    [InlineData("10.0.0.5", "10.0.0.5", "198.51.100.7, " + Citizen, Citizen)]
    public async Task A_visitors_address_is_taken_from_known_proxies_alone(string? setting, string from, string forwarded, string seen)
    {
        await using var app = await App.StartAsync(new() { [Proxies.Key] = setting });
        var options = app.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>();
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(from);
        http.Request.Headers["X-Forwarded-For"] = forwarded;
        new ForwardedHeadersMiddleware(_ => Task.CompletedTask, NullLoggerFactory.Instance, options).ApplyForwarders(http);
        Assert.Equal(seen, $"{http.Connection.RemoteIpAddress}");
    }

    [Theory]
    [InlineData(Proxies.Key, "proksi.lokal", "neither an address")]
    [InlineData(Proxies.PathKey, "/cerdas", "host name of its own")]
    public async Task A_setting_that_cannot_be_followed_stops_the_start(string key, string value, string why)
    {
        await using var app = await App.StartAsync(new() { [key] = value });
        Assert.Contains(why, Assert.Throws<InvalidOperationException>(() => app.CreateClient()).Message, StringComparison.Ordinal);
    }
}
