using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Repairs;

/// <summary>Mends references outside of CDATA sections, comments and processing instructions.</summary>
internal static class ReferenceRepair
{
    private const int MaxReferenceLength = 40;

    private static readonly SearchValues<char> ReferenceCharacters =
        SearchValues.Create("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    /// <summary>The text with references mended; the same instance when there is nothing to mend, or too much.</summary>
    /// <param name="text">The text.</param>
    /// <param name="entities">
    /// What names stand for beside those of HTML; ampersands that begin nothing are escaped. Null: only numeric references are looked at, and
    /// those to characters that XML does not allow dropped.
    /// </param>
    public static string Apply(string text, DeclaredEntities? entities)
    {
        var output = new StringBuilder();
        var copied = 0;
        var maxLength = RepairBounds.MaxLengthOf(text);
        var sections = new SectionSkipper(text);
        for (var at = NextCandidate(text, 0); at >= 0; at = NextCandidate(text, at))
        {
            if (text[at] == '<')
            {
                at = Math.Max(at + 1, sections.EndOf(at));
                continue;
            }

            var (length, replacement) = Mend(text.AsSpan(at), entities);
            if (replacement is not null)
            {
                output.Append(text, copied, at - copied).Append(replacement);
                copied = at + length;
                if (output.Length > maxLength)
                    return text;
            }

            at += length;
        }

        return copied == 0 ? text : output.Append(text, copied, text.Length - copied).ToString();
    }

    private static int NextCandidate(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            var offset = text.AsSpan(at).IndexOfAny('&', '<');
            if (offset < 0)
                return -1;
            at += offset;
            if (text[at] == '&' || (at + 1 < text.Length && text[at + 1] is '!' or '?'))
                return at;
        }

        return -1;
    }

    /// <summary>How long the reference is, and what to put in its place; null when it is sound.</summary>
    private static (int Length, string? Replacement) Mend(ReadOnlySpan<char> text, DeclaredEntities? entities)
    {
        var window = text[..Math.Min(text.Length, MaxReferenceLength)];
        var end = window[1..].IndexOfAnyExcept(ReferenceCharacters) + 1;
        var name = end > 1 ? window[1..end] : default;
        var isClosed = end > 1 && window[end] == ';';
        if (isClosed && name[0] == '#')
            return (end + 1, IsAllowed(name[1..]) ? null : "");
        if (entities is null)
            return (1, null);
        if (isClosed && name is "amp" or "lt" or "gt" or "quot" or "apos")
            return (end + 1, null);
        return isClosed && (entities.Expand(name) ?? DecodeName(window[..(end + 1)])) is { } decoded ? (end + 1, decoded) : (1, "&amp;");
    }

    private static string? DecodeName(ReadOnlySpan<char> reference)
    {
        var source = reference.ToString();
        var decoded = WebUtility.HtmlDecode(source);
        return decoded == source ? null : decoded;
    }

    private static bool IsAllowed(ReadOnlySpan<char> number)
    {
        var isHex = number.StartsWith("x") || number.StartsWith("X");
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (number.StartsWith("X") || !int.TryParse(isHex ? number[1..] : number, style, CultureInfo.InvariantCulture, out var code))
            return false;
        return code is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF);
    }
}
