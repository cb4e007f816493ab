using System.Buffers;
using System.Globalization;
using System.Text;

namespace Aggregator.Core.Exporting;

/// <summary>Writes YAML scalars that YAML 1.1 and 1.2 readers take for the same text.</summary>
internal static class YamlText
{
    /// <summary>Characters that never mean anything inside a plain scalar, beside letters and digits.</summary>
    private const string SafePunctuation = " _-./&()+!";

    private static readonly SearchValues<char> Indicators = SearchValues.Create("\"\\");

    /// <summary>Words that some version of YAML takes for a truth value or nothing.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "true", "false", "yes", "no", "on", "off", "y", "n", "null",
    };

    private static readonly Dictionary<char, string> ShortEscapes = new()
    {
        ['"'] = "\\\"", ['\\'] = "\\\\", ['\n'] = "\\n", ['\r'] = "\\r", ['\t'] = "\\t", ['\0'] = "\\0",
    };

    /// <summary>The text without quotes where that is safe, else within.</summary>
    public static StringBuilder AppendPlainOrQuoted(this StringBuilder builder, string text) =>
        IsPlainSafe(text) ? builder.Append(text) : builder.AppendQuoted(text);

    /// <summary>The text in double quotes, on one line.</summary>
    public static StringBuilder AppendQuoted(this StringBuilder builder, string text)
    {
        builder.Append('"');
        var clean = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            if (IsPrintable(text[i])) continue;
            builder.Append(text, clean, i - clean);
            AppendEscape(builder, text[i]);
            clean = i + 1;
        }

        return builder.Append(text, clean, text.Length - clean).Append('"');
    }

    private static bool IsPlainSafe(string text)
    {
        // A first letter keeps numbers, dates and indicators out.
        if (text.Length == 0 || !char.IsLetter(text[0]) || text[^1] == ' ' || Words.Contains(text)) return false;
        foreach (var character in text)
        {
            if (!char.IsLetterOrDigit(character) && !SafePunctuation.Contains(character, StringComparison.Ordinal)) return false;
        }

        return true;
    }

    /// <summary>YAML 1.2 section 5.1, less the line breaks of YAML 1.1 and lone surrogates.</summary>
    private static bool IsPrintable(char character) => character switch
    {
        < ' ' or '\x7F' => false,
        < '\x7F' => !Indicators.Contains(character),
        < '\xA0' or '\u2028' or '\u2029' or '\uFEFF' or > '\uFFFD' => false,
        _ => !char.IsSurrogate(character),
    };

    private static void AppendEscape(StringBuilder builder, char character)
    {
        if (ShortEscapes.TryGetValue(character, out var escape)) builder.Append(escape);
        else if (char.IsSurrogate(character)) builder.Append('\uFFFD');
        else builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
    }
}
