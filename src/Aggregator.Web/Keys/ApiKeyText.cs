using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Web.Keys;

/// <summary>The text of keys: <c>agg_ID_SECRET</c>, so that scanners for leaked secrets know them and a log can name them.</summary>
internal static class ApiKeyText
{
    private const string Prefix = "agg_";
    private const int IdBytes = 4;
    private const int SecretBytes = 32;

    /// <summary>A new key and its id.</summary>
    public static (string Text, string Id) Make()
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        return ($"{Prefix}{id}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}", id);
    }

    /// <summary>The hash of a key.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The id in a key; null where a text is none.</summary>
    public static string? IdOf(string text)
    {
        const int End = 4 + (2 * IdBytes);
        return text.Length > End && text.StartsWith(Prefix, StringComparison.Ordinal) && text[End] == '_' ? text[Prefix.Length..End] : null;
    }
}
