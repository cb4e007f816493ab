using System.Buffers;
using System.Text;
using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>Percent-encoding in normal form (RFC 3986 sections 2.1 and 6.2.2): one spelling for every byte.</summary>
internal static class PercentEncoding
{
    private const string Digits = "0123456789ABCDEF";

    /// <summary>
    /// Writes a component in normal form: digits in upper case, unreserved characters decoded, everything that may not stand for itself
    /// encoded as UTF-8. A percent sign that starts no encoding is encoded too, else two passes could differ.
    /// </summary>
    public static void AppendNormalized(ref CharBuffer output, scoped ReadOnlySpan<char> component, SearchValues<char> allowed)
    {
        while (component.Length > 0)
        {
            var clean = component.IndexOfAnyExcept(allowed);
            if (clean < 0)
                clean = component.Length;
            output.Append(component[..clean]);
            component = component[clean..];
            if (component.Length > 0)
                component = component[AppendSpecial(ref output, component)..];
        }
    }

    /// <summary>Writes a component in normal form with some delimiters decoded.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="component">The component in normal form.</param>
    /// <param name="decoded">What is decoded.</param>
    /// <param name="space">What to write for an encoded space; null leaves it encoded.</param>
    public static void AppendDecoded(ref CharBuffer output, scoped ReadOnlySpan<char> component, SearchValues<char> decoded, char? space = null)
    {
        while (component.IndexOf('%') is >= 0 and var percent)
        {
            output.Append(component[..percent]);
            component = component[percent..];
            var length = 1;
            var character = '%';
            if (TryReadByte(component, out var value) && (decoded.Contains((char)value) || (value == ' ' && space is not null)))
            {
                length = 3;
                character = value == ' ' ? space!.Value : (char)value;
            }

            output.Append(character);
            component = component[length..];
        }

        output.Append(component);
    }

    /// <summary>Decodes percent-encoded UTF-8; what is no encoding stays.</summary>
    public static string Decode(ReadOnlySpan<char> component) => Uri.UnescapeDataString(component);

    private static int AppendSpecial(ref CharBuffer output, scoped ReadOnlySpan<char> rest)
    {
        if (rest[0] == '%' && TryReadByte(rest, out var value))
        {
            if (value < 0x80 && UrlConstants.Unreserved.Contains((char)value))
                output.Append((char)value);
            else
                AppendByte(ref output, value);
            return 3;
        }

        Rune.DecodeFromUtf16(rest, out var rune, out var consumed);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var b in bytes[..rune.EncodeToUtf8(bytes)])
            AppendByte(ref output, b);
        return consumed;
    }

    private static bool TryReadByte(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (text.Length < 3 || !char.IsAsciiHexDigit(text[1]) || !char.IsAsciiHexDigit(text[2]))
            return false;
        value = (Digit(text[1]) << 4) | Digit(text[2]);
        return true;
    }

    private static int Digit(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    private static void AppendByte(ref CharBuffer output, int value)
    {
        output.Append('%');
        output.Append(Digits[value >> 4]);
        output.Append(Digits[value & 15]);
    }
}
