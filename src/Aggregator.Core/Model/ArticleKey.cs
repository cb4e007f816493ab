using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Core.Model;

/// <summary>
/// The first 128 bits of SHA-256 over a key text: a URL key, or what stands in for it where an item has no link.
/// Keys are compared and stored as hashes, never as raw URLs, because an index key has a length limit and links do not.
/// </summary>
public readonly record struct ArticleKey(UInt128 Value)
{
    /// <summary>Length of a key in bytes.</summary>
    public const int SizeInBytes = 16;

    /// <summary>Hashes a key text.</summary>
    public static ArticleKey Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Read(hash);
    }

    /// <summary>Reads a key from its 16 big-endian bytes.</summary>
    public static ArticleKey Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    /// <summary>Writes the 16 big-endian bytes.</summary>
    public void Write(Span<byte> destination) => BinaryPrimitives.WriteUInt128BigEndian(destination, Value);

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", System.Globalization.CultureInfo.InvariantCulture);
}
