using System.Net;
using System.Net.Sockets;

namespace Aggregator.Web.Hosting;

/// <summary>Which host names mean this machine alone, whatever a name server says.</summary>
internal static class LoopbackHost
{
    /// <summary>The only name that is trusted to be loopback (RFC 6761 section 6.3).</summary>
    public const string Name = "localhost";

    /// <summary>Whether a host, an IPv6 address in brackets, is localhost, in 127.0.0.0/8, or ::1.</summary>
    public static bool Is(ReadOnlySpan<char> host)
    {
        if (host.Equals(Name, StringComparison.OrdinalIgnoreCase)) return true;

        var bracketed = host is ['[', .., ']'];
        return IPAddress.TryParse(bracketed ? host[1..^1] : host, out var address)
            && bracketed == (address.AddressFamily == AddressFamily.InterNetworkV6)
            && Is(address);
    }

    /// <summary>Whether an address is in 127.0.0.0/8 or ::1.</summary>
    public static bool Is(IPAddress address) => IPAddress.IsLoopback(address);
}
