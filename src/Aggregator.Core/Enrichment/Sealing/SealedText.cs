using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Sealing;

/// <summary>
/// The form of a seal: <c>base64(ciphertext‖tag);base64(iv)</c>, where the ciphertext is AES-256-CBC with PKCS#7 padding (NIST SP 800-38A)
/// of the text in UTF-8, and the tag HMAC-SHA256 over iv‖ciphertext.
/// </summary>
internal static class SealedText
{
    private const int BlockSize = 16;
    private const int TagSize = HMACSHA256.HashSizeInBytes;

    /// <summary>The share of printable bytes that tells a text, of which a few blocks may be spoilt, from noise (of which it is 0.37).</summary>
    private const double TextShare = 0.6;

    /// <summary>Seals a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">The key.</param>
    /// <param name="iv">16 random bytes, never the same twice.</param>
    public static string Write(string text, SealingKey key, byte[] iv)
    {
        using var aes = Aes.Create();
        aes.Key = key.Encryption;
        var ciphertext = aes.EncryptCbc(Encoding.UTF8.GetBytes(text), iv);
        return $"{Convert.ToBase64String([.. ciphertext, .. Tag(iv, ciphertext, key)])};{Convert.ToBase64String(iv)}";
    }

    /// <summary>Opens a seal by the first of the keys that fits.</summary>
    public static OpenedSeal Read(string seal, IReadOnlyList<SealingKey> keys)
    {
        if (!TrySplit(seal.Trim(), out var ciphertext, out var tag, out var iv))
            return new OpenedSeal(SealState.Truncated);
        if (keys.Count == 0)
            return new OpenedSeal(SealState.NoKey);
        foreach (var key in keys)
        {
            if (!CryptographicOperations.FixedTimeEquals(Tag(iv, ciphertext, key), tag))
                continue;
            using var aes = Aes.Create();
            aes.Key = key.Encryption;
            return new OpenedSeal(SealState.Opened, Encoding.UTF8.GetString(aes.DecryptCbc(ciphertext, iv)));
        }

        return new OpenedSeal(keys.Any(key => IsText(ciphertext, iv, key)) ? SealState.Tampered : SealState.WrongKey);
    }

    private static byte[] Tag(byte[] iv, byte[] ciphertext, SealingKey key) => HMACSHA256.HashData(key.Authentication, (byte[])[.. iv, .. ciphertext]);

    private static bool TrySplit(string seal, out byte[] ciphertext, out byte[] tag, out byte[] iv)
    {
        (ciphertext, tag, iv) = ([], [], []);
        var parts = seal.Split(';');
        if (parts.Length != 2 || !Base64.IsValid(parts[0]) || !Base64.IsValid(parts[1]))
            return false;
        var body = Convert.FromBase64String(parts[0]);
        iv = Convert.FromBase64String(parts[1]);
        if (iv.Length != BlockSize || body.Length < BlockSize + TagSize || (body.Length - TagSize) % BlockSize != 0)
            return false;
        (ciphertext, tag) = (body[..^TagSize], body[^TagSize..]);
        return true;
    }

    /// <summary>
    /// Whether a key makes text of a ciphertext whose tag does not fit, which tells a change from another key. A change spoils two blocks; the
    /// others stay readable.
    /// </summary>
    private static bool IsText(byte[] ciphertext, byte[] iv, SealingKey key)
    {
        using var aes = Aes.Create();
        aes.Key = key.Encryption;
        var text = aes.DecryptCbc(ciphertext, iv, PaddingMode.None);
        return text.Count(b => b is >= (byte)' ' and <= (byte)'~') > text.Length * TextShare;
    }
}
