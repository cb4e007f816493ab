using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Core.Model;

/// <summary>A feed's identity: the first 64 bits of SHA-256 of its URL exactly as configured.</summary>
public readonly record struct FeedId(ulong Value)
{
    /// <summary>The identity of the feed that is configured with this URL.</summary>
    public static FeedId Of(string configuredUrl)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(configuredUrl), hash);
        return new FeedId(BinaryPrimitives.ReadUInt64BigEndian(hash));
    }

    /// <summary>Reads 16 hexadecimal digits of either case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FeedId id)
    {
        id = default;
        if (text is not { Length: 16 }
            || !ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        id = new FeedId(value);
        return true;
    }

    /// <summary>16 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x16", CultureInfo.InvariantCulture);
}
