using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace Aggregator.Core.Querying;

/// <summary>
/// A cursor's outer form: a version and a small payload in base64url (RFC 4648 section 5, without padding). What the payload means is the
/// store's affair; nobody outside may read it.
/// </summary>
public static class OpaqueCursor
{
    /// <summary>Longest payload in bytes: a longer text is not even decoded.</summary>
    public const int MaxPayloadLength = 255;

    /// <summary>Makes a cursor.</summary>
    /// <param name="version">The payload's layout; another one is not decoded.</param>
    /// <param name="payload">At most <see cref="MaxPayloadLength"/> bytes.</param>
    public static string Encode(byte version, ReadOnlySpan<byte> payload)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(payload.Length, MaxPayloadLength);
        Span<byte> bytes = stackalloc byte[MaxPayloadLength + 1];
        bytes[0] = version;
        payload.CopyTo(bytes[1..]);
        return Base64Url.EncodeToString(bytes[..(payload.Length + 1)]);
    }

    /// <summary>Reads a cursor of this version; false for any other text.</summary>
    public static bool TryDecode(string? cursor, byte version, [NotNullWhen(true)] out byte[]? payload)
    {
        payload = null;
        if (string.IsNullOrEmpty(cursor) || cursor.Length > Base64Url.GetEncodedLength(MaxPayloadLength + 1)) return false;
        Span<byte> bytes = stackalloc byte[MaxPayloadLength + 1];

        // Encoded again it must be the same text: white space, padding and stray bits are nobody's cursor.
        if (Base64Url.DecodeFromChars(cursor, bytes, out _, out var length) != OperationStatus.Done
            || length == 0
            || bytes[0] != version
            || Encode(version, bytes[1..length]) != cursor)
        {
            return false;
        }

        payload = bytes[1..length].ToArray();
        return true;
    }
}
