using System.Text.Json;

namespace Aggregator.Core.Parsing.Json;

/// <summary>A streaming pass before a document is built, which takes ten times the bytes of a text that is all structure.</summary>
internal static class JsonGuard
{
    /// <summary>Names, values, beginnings and ends of a document. Sixty thousand items of ordinary size have half of them.</summary>
    public const int MaxTokens = 2_000_000;

    /// <summary>Whether there are more than <see cref="MaxTokens"/>.</summary>
    /// <exception cref="JsonException">It is no JSON, as far as it was read.</exception>
    public static bool IsTooMuch(ReadOnlySpan<byte> text, JsonReaderOptions options)
    {
        // Every token takes a byte at least.
        if (text.Length <= MaxTokens)
            return false;
        var reader = new Utf8JsonReader(text, options);
        for (var tokens = 0; tokens <= MaxTokens; tokens++)
        {
            if (!reader.Read())
                return false;
        }

        return true;
    }
}
