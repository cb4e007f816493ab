using System.Buffers.Binary;

namespace Aggregator.Core.Fetching.Addresses;

/// <summary>The IPv4 addresses that an IPv6 address leads to.</summary>
/// <param name="Form">The way of wrapping.</param>
/// <param name="First">An IPv4 address, as a number.</param>
/// <param name="Second">Another, or the same.</param>
/// <param name="IsPrefix">Whether the form is a prefix: the wrapped addresses alone decide. Otherwise the prefix counts too.</param>
internal readonly record struct WrappedAddress(string Form, uint First, uint Second, bool IsPrefix = true)
{
    private const uint Nat64Prefix = 0x0064_FF9B;
    private const uint TeredoPrefix = 0x2001_0000;
    private const ushort SixToFourPrefix = 0x2002;
    private const uint IsatapMarker = 0x0000_5EFE;
    private const uint IsatapUniversalBit = 0x0200_0000;

    /// <summary>Reads the 16 bytes of an IPv6 address; false when it wraps none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> address, out WrappedAddress wrapped)
    {
        var w0 = BinaryPrimitives.ReadUInt32BigEndian(address);
        var w1 = BinaryPrimitives.ReadUInt32BigEndian(address[4..]);
        var w2 = BinaryPrimitives.ReadUInt32BigEndian(address[8..]);
        var w3 = BinaryPrimitives.ReadUInt32BigEndian(address[12..]);
        wrapped = (w0, w1, w2) switch
        {
            (0, 0, 0xFFFF) => One("IPv4-mapped", w3), // RFC 4291 section 2.5.5.2
            (Nat64Prefix, 0, 0) => One("NAT64", w3), // RFC 6052 section 2.1
            (TeredoPrefix, _, _) => new("Teredo", w1, ~w3), // RFC 4380 section 4: server, inverted client
            _ when w0 >> 16 == SixToFourPrefix => One("6to4", (w0 << 16) | (w1 >> 16)), // RFC 3056 section 2
            _ when (w2 & ~IsatapUniversalBit) == IsatapMarker => One("ISATAP", w3) with { IsPrefix = false }, // RFC 5214 section 6.1
            _ => default,
        };
        return wrapped.Form is not null;
    }

    private static WrappedAddress One(string form, uint address) => new(form, address, address);
}
