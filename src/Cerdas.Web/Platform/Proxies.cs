using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Cerdas.Web.Platform;

/// <summary>
/// Whose word is taken for who asks and by which scheme: the machine itself, and the proxies of the setting, addresses or networks.
/// </summary>
public static class Proxies
{
    public const string Key = "Cerdas:Proxies",
        PathKey = "Cerdas:PathBase";

    /// <exception cref="InvalidOperationException">A setting that cannot be followed: better told at the start than by every
    /// page.</exception>
    public static void Trust(ForwardedHeadersOptions options, IConfiguration settings)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        if (settings[PathKey] is { Length: > 0 })
            throw new InvalidOperationException($"{PathKey} is not supported: give Cerdas a host name of its own, cerdas.example.go.id.");
        var named = (settings[Key] ?? "").Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var one in named)
            if (IPAddress.TryParse(one, out var address))
                options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(one, out var network))
                options.KnownIPNetworks.Add(network);
            else
                throw new InvalidOperationException($"{Key}: \"{one}\" is neither an address (10.0.0.5) nor a network (10.0.0.0/24).");
        // Each proxy adds one: of several in a row all must be known.
        if (named.Length > 0)
            options.ForwardLimit = null;
    }
}
