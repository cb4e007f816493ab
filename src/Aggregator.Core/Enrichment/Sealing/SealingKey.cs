using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Core.Enrichment.Sealing;

/// <summary>
/// The two keys of a seal, derived from one of 32 bytes by HKDF-SHA256 (RFC 5869) without salt: the one for AES-256 with the info
/// <c>aggregator sealing encryption</c>, the one for HMAC-SHA256 with <c>aggregator sealing authentication</c>.
/// </summary>
internal sealed class SealingKey
{
    /// <summary>Bytes of a key, the given one and both derived.</summary>
    public const int Size = 32;

    private SealingKey(byte[] key) => (Encryption, Authentication) = (Derive(key, "encryption"), Derive(key, "authentication"));

    /// <summary>For AES-256.</summary>
    public byte[] Encryption { get; }

    /// <summary>For HMAC-SHA256.</summary>
    public byte[] Authentication { get; }

    /// <summary>Reads a key of 32 bytes in base64.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SealingKey? key)
    {
        var bytes = new byte[Size + 1];
        var isKey = Convert.TryFromBase64String(text.Trim(), bytes, out var length) && length == Size;
        key = isKey ? new SealingKey(bytes[..Size]) : null;
        return isKey;
    }

    private static byte[] Derive(byte[] key, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Size, info: Encoding.ASCII.GetBytes($"aggregator sealing {purpose}"));
}
