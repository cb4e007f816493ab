using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Aggregator.Core.Fetching.Addresses;

/// <summary>
/// Says which addresses are not on the public internet: what the IANA special-purpose registries (RFC 6890) list, and IPv6
/// addresses that wrap such an IPv4 address. A feed, a redirect or a DNS answer must not make the service ask its own network.
/// Where a cloud tells a machine its secrets is refused even to those who have feeds on their own network: no feed is there.
/// </summary>
internal static class AddressGuard
{
    private static readonly AddressRange[] MetadataV4 =
    [
        AddressRange.Of("169.254.0.0/16", "link-local"),
        AddressRange.Of("100.100.100.200/32", "cloud metadata"), // Alibaba Cloud
        AddressRange.Of("168.63.129.16/32", "cloud metadata"), // Azure
        AddressRange.Of("192.0.0.192/32", "cloud metadata"), // Oracle Cloud
    ];

    private static readonly AddressRange[] MetadataV6 =
    [
        AddressRange.Of("fe80::/10", "link-local"),
        AddressRange.Of("fd00:ec2::254/128", "cloud metadata"), // AWS
        AddressRange.Of("fd20:ce::254/128", "cloud metadata"), // Google Cloud
    ];

    private static readonly AddressRange[] RefusedV4 =
    [
        .. MetadataV4,
        AddressRange.Of("0.0.0.0/8", "unspecified"),
        AddressRange.Of("10.0.0.0/8", "private"),
        AddressRange.Of("100.64.0.0/10", "carrier-grade NAT"),
        AddressRange.Of("127.0.0.0/8", "loopback"),
        AddressRange.Of("172.16.0.0/12", "private"),
        AddressRange.Of("192.0.0.0/24", "reserved"),
        AddressRange.Of("192.0.2.0/24", "documentation"),
        AddressRange.Of("192.88.99.0/24", "reserved"),
        AddressRange.Of("192.168.0.0/16", "private"),
        AddressRange.Of("198.18.0.0/15", "benchmarking"),
        AddressRange.Of("198.51.100.0/24", "documentation"),
        AddressRange.Of("203.0.113.0/24", "documentation"),
        AddressRange.Of("224.0.0.0/4", "multicast"),
        AddressRange.Of("240.0.0.0/4", "reserved"),
    ];

    private static readonly AddressRange[] RefusedV6 =
    [
        .. MetadataV6,
        AddressRange.Of("::/128", "unspecified"),
        AddressRange.Of("::1/128", "loopback"),
        AddressRange.Of("fc00::/7", "unique local"),
        AddressRange.Of("fec0::/10", "site-local"),
        AddressRange.Of("ff00::/8", "multicast"),
        AddressRange.Of("2001::/23", "reserved"),
        AddressRange.Of("2001:db8::/32", "documentation"),
        AddressRange.Of("3fff::/20", "documentation"),
    ];

    // The only block that IANA has given out for global unicast; whatever lies outside it is reserved.
    private static readonly IPNetwork GlobalUnicastV6 = IPNetwork.Parse("2000::/3");

    /// <summary>Why an address is refused; null when it may be asked.</summary>
    /// <param name="address">The address.</param>
    /// <param name="allowOwnNetworks">Whether only what is never a feed's is refused, instead of all that is not on the public internet.</param>
    public static string? Refusal(IPAddress address, bool allowOwnNetworks) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => Find(allowOwnNetworks ? MetadataV4 : RefusedV4, address),
        AddressFamily.InterNetworkV6 => RefusalV6(address, allowOwnNetworks),
        _ => "unknown",
    };

    private static string? RefusalV6(IPAddress address, bool allowOwnNetworks)
    {
        var refusedV4 = allowOwnNetworks ? MetadataV4 : RefusedV4;
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        if (WrappedAddress.TryRead(bytes, out var wrapped))
        {
            var kind = Find(refusedV4, ToAddress(wrapped.First)) ?? Find(refusedV4, ToAddress(wrapped.Second));
            if (kind is not null)
                return $"{kind}, wrapped as {wrapped.Form}";
            if (wrapped.IsPrefix)
                return null;
        }

        return allowOwnNetworks
            ? Find(MetadataV6, address)
            : Find(RefusedV6, address) ?? (GlobalUnicastV6.Contains(address) ? null : "reserved");
    }

    private static IPAddress ToAddress(uint v4)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, v4);
        return new IPAddress(bytes);
    }

    private static string? Find(AddressRange[] ranges, IPAddress address)
    {
        foreach (var range in ranges)
        {
            if (range.Network.Contains(address))
                return range.Kind;
        }

        return null;
    }
}
