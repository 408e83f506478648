using System.Net;
using System.Net.Sockets;

namespace Cerdas.Web.Platform.Limits;

/// <summary>Whom an address stands for when something is counted.</summary>
public static class Network
{
    private const int HouseholdBytes = 8;

    /// <summary>An IPv4 address, or the /64 of an IPv6 one: every household has the whole of it to choose from.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
            return "local";
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4().ToString();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, HouseholdBytes)) + "/64"
            : address.ToString();
    }

    /// <summary>
    /// This machine: a program on it, or a proxy that tells nobody's address, behind which everybody would be one.
    /// </summary>
    public static bool IsThisMachine(IPAddress? address) => address is null || IPAddress.IsLoopback(address);
}
