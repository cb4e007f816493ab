using System.Buffers;
using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Aggregator.Core.Normalization.Html;

/// <summary>Decodes entities (HTML standard, section 13.2.5.72 and after).</summary>
internal static class HtmlEntities
{
    private const int MaxNameLength = 32;
    private const int MaxDigits = 8;
    private const int MaxLegacyNameLength = 6;
    private const string Replacement = "\uFFFD";

    /// <summary>The most frequent ones, so that the table of two thousand is loaded only where a feed needs it.</summary>
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Frequent = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["amp"] = "&", ["lt"] = "<", ["gt"] = ">", ["quot"] = "\"", ["apos"] = "'", ["nbsp"] = "\u00A0",
        ["hellip"] = "…", ["mdash"] = "—", ["ndash"] = "–", ["lsquo"] = "‘", ["rsquo"] = "’", ["ldquo"] = "“", ["rdquo"] = "”",
        ["bull"] = "•", ["middot"] = "·", ["laquo"] = "«", ["raquo"] = "»", ["copy"] = "©", ["reg"] = "®", ["trade"] = "™", ["euro"] = "€",
        ["pound"] = "£", ["deg"] = "°", ["auml"] = "ä", ["ouml"] = "ö", ["uuml"] = "ü", ["Auml"] = "Ä", ["Ouml"] = "Ö", ["Uuml"] = "Ü",
        ["szlig"] = "ß", ["eacute"] = "é", ["egrave"] = "è", ["agrave"] = "à", ["aacute"] = "á", ["iacute"] = "í", ["oacute"] = "ó",
        ["uacute"] = "ú", ["ntilde"] = "ñ", ["ccedil"] = "ç", ["acirc"] = "â", ["ecirc"] = "ê", ["aring"] = "å", ["oslash"] = "ø",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Decodes what the text begins with.</summary>
    /// <param name="text">A text that begins with an ampersand.</param>
    /// <param name="inAttribute">Whether it is an attribute's value, where query strings may be meant.</param>
    public static HtmlEntity Decode(ReadOnlySpan<char> text, bool inAttribute)
    {
        if (text.Length < 2)
            return HtmlEntity.Ampersand;
        if (text[1] == '#')
            return DecodeNumber(text);
        var length = text[1..].IndexOfAnyExcept(NameCharacters);
        if (length < 0)
            length = text.Length - 1;
        if (length == 0)
            return HtmlEntity.Ampersand;

        var name = text.Slice(1, Math.Min(length, MaxNameLength));
        var end = 1 + length;
        if (length == name.Length && end < text.Length && text[end] == ';' && Find(name, true) is { } meaning)
            return new HtmlEntity(HtmlEntityKind.Entity, end + 1, meaning);
        return DecodeLegacy(text, name, inAttribute);
    }

    private static string? Find(ReadOnlySpan<char> name, bool hasSemicolon)
    {
        if (hasSemicolon && Frequent.TryGetValue(name, out var frequent))
            return frequent;
        var symbol = HtmlEntityProvider.Resolver.GetSymbol(hasSemicolon ? $"{name};" : name.ToString());
        return symbol is { Length: > 0 } ? symbol : null;
    }

    private static HtmlEntity DecodeLegacy(ReadOnlySpan<char> text, ReadOnlySpan<char> name, bool inAttribute)
    {
        for (var length = Math.Min(name.Length, MaxLegacyNameLength); length > 1; length--)
        {
            if (Find(name[..length], false) is not { } meaning)
                continue;
            var followed = length + 1 < text.Length && (text[length + 1] == '=' || char.IsAsciiLetterOrDigit(text[length + 1]));
            return inAttribute && followed
                ? HtmlEntity.Ampersand
                : new HtmlEntity(HtmlEntityKind.Doubtful, length + 1, meaning);
        }

        return HtmlEntity.Ampersand;
    }

    private static HtmlEntity DecodeNumber(ReadOnlySpan<char> text)
    {
        var hexadecimal = text.Length > 2 && text[2] is 'x' or 'X';
        var start = hexadecimal ? 3 : 2;
        var end = start;
        while (end < text.Length && (hexadecimal ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
            end++;
        if (end == start)
            return HtmlEntity.Ampersand;

        var digits = text[start..end].TrimStart('0');
        var hasSemicolon = end < text.Length && text[end] == ';';
        var code = digits.Length is 0 or > MaxDigits
            ? 0
            : long.Parse(digits, hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture);
        var safe = hasSemicolon && code is '\n' or (>= 0x20 and < 0x7F) or (>= 0xA0 and < 0xD800) or (>= 0xE000 and < 0xFDD0);
        return new HtmlEntity(safe ? HtmlEntityKind.Entity : HtmlEntityKind.Doubtful, end + (hasSemicolon ? 1 : 0), Character(code));
    }

    private static string Character(long code) => code switch
    {
        >= 0x20 and < 0x7F => Ascii[(int)code - 0x20],
        >= 0x80 and < 0xA0 => Windows1252[(int)code - 0x80].ToString(),
        _ => code is > 0 and <= 0x10FFFF && Rune.TryCreate((int)code, out var rune) ? rune.ToString() : Replacement,
    };

    private static readonly string[] Ascii = [.. Enumerable.Range(0x20, 0x7F - 0x20).Select(c => ((char)c).ToString())];

    /// <summary>Numbers of control characters are read as the bytes that their writers meant (HTML standard, section 13.2.5.80).</summary>
    private const string Windows1252 =
        "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
}
