using System.Globalization;
using System.Text;

namespace Aggregator.Core.Parsing.Charsets;

/// <summary>Finds encodings by the names that documents use: IANA's, their aliases, and those of other platforms.</summary>
internal static class CharsetTable
{
    /// <summary>Names that the platform does not know, after the IANA name that they stand for.</summary>
    private static readonly (string Name, string Aliases)[] AliasRows =
    [
        ("utf-8", "utf8 u8 utf unicode-1-1-utf-8 utf-8-sig x-unicode20utf8 utf8mb4 utf-8n"),
        ("utf-16", "utf16 u16 unicode iso-10646-ucs-2 ucs-2 csunicode"),
        ("utf-16le", "utf16le"),
        ("utf-16be", "utf16be"),
        ("utf-32", "utf32 u32 iso-10646-ucs-4 ucs-4 csucs4"),
        ("utf-32le", "utf32le"),
        ("utf-32be", "utf32be"),
        ("us-ascii", "ascii 646 ansi-x3.4-1968 iso-ir-6 us iso646-us csascii ansi-x3.4-1986 iso-646.irv:1991"),
        ("iso-8859-1", "latin1 latin-1 l1 iso88591 8859 iso-8859-1:1987 iso-ir-100 cp819 819 csisolatin1 ibm819"),
        ("iso-8859-2", "l2 latin2"),
        ("iso-8859-3", "l3"),
        ("iso-8859-4", "l4"),
        ("iso-8859-9", "l5 latin5"),
        ("iso-8859-15", "l9 latin9"),
        ("iso-8859-5", "cyrillic"),
        ("iso-8859-6", "arabic iso-8859-6-i iso-8859-6-e"),
        ("iso-8859-7", "greek"),
        ("iso-8859-8", "hebrew iso-8859-8-e"),
        ("tis-620", "thai iso-8859-11 iso-ir-166 tis620"),
        ("windows-1252", "ansi x-ansi"),
        ("windows-1251", "win-1251 win"),
        ("koi8-r", "koi8 koi"),
        ("koi8-u", "koi8-ru"),
        ("shift_jis", "sjis shift-jis x-sjis shiftjis s-jis ms-kanji windows-31j ms932 csshiftjis"),
        ("euc-jp", "eucjp ujis x-euc-jp u-jis"),
        ("iso-2022-jp", "jis"),
        ("euc-kr", "euckr x-euc-kr ks-c-5601-1987 ks-c-5601-1989 ksc5601 ks-c-5601 ks-x-1001 uhc korean ms949"),
        ("gb2312", "gb-2312 gb-2312-80 euc-cn euccn eucgb2312-cn chinese csgb2312 iso-ir-58"),
        ("gbk", "x-gbk ms936"),
        ("gb18030", "gb18030-2000"),
        ("hz-gb-2312", "hz hzgb"),
        ("big5", "big5-tw big5-hkscs big-5 x-x-big5"),
        ("macintosh", "mac mac-roman macroman x-mac-roman"),
        ("x-mac-cyrillic", "maccyrillic mac-cyrillic"),
        ("x-mac-greek", "macgreek mac-greek"),
        ("x-mac-turkish", "mac-turkish"),
        ("x-mac-ce", "mac-latin2"),
        ("x-mac-icelandic", "mac-iceland"),
    ];

    /// <summary>What encodings are really read in: the code page of their superset on the web (WHATWG Encoding Standard), and their names.</summary>
    private static readonly (int CodePage, string Names)[] SupersetRows =
    [
        (1252, "us-ascii iso-8859-1"),
        (1254, "iso-8859-9"),
        (874, "tis-620"),
        (932, "shift_jis"),
        (949, "euc-kr"),
        (54936, "gb2312 gbk"),
        (950, "big5"),
        (1200, "utf-16 utf-16le"),
        (1201, "utf-16be"),
        (12000, "utf-32 utf-32le"),
        (12001, "utf-32be"),
    ];

    /// <summary>Prefixes of names that end in the number of a code page.</summary>
    private static readonly string[] CodePagePrefixes = ["", "cp-", "cp", "ibm-", "ibm", "csibm", "windows-", "windows", "win-", "x-cp", "ms", "dos-"];

    private static readonly Dictionary<string, string> Aliases = NamesOf(AliasRows);
    private static readonly Dictionary<string, int> Supersets = NamesOf(SupersetRows);

    // Encoding.GetEncoding by code page needs it; what looks encodings up by name may too.
    static CharsetTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of this name; null when there is none, or when it may not be used (UTF-7).</summary>
    public static Charset? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        var key = name.Trim().Trim('"', '\'').ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
        if (key.StartsWith("iso8859", StringComparison.Ordinal))
            key = "iso-8859" + key["iso8859".Length..];
        key = Aliases.GetValueOrDefault(key, key);
        if (key == "utf-8")
            return Charset.Utf8;
        if (Supersets.TryGetValue(key, out var codePage))
            return new Charset(key, Encoding.GetEncoding(codePage));
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(key) ?? ByCodePage(key);
        return encoding is null ? null : new Charset(encoding.WebName, encoding);
    }

    private static Dictionary<string, T> NamesOf<T>((T Meaning, string Names)[] rows)
    {
        var names = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (meaning, row) in rows)
        {
            foreach (var name in row.Split(' '))
                names.Add(name, meaning);
        }

        return names;
    }

    private static Encoding? ByCodePage(string key)
    {
        foreach (var prefix in CodePagePrefixes)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal)
                && int.TryParse(key.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var codePage)
                && codePage is > 36 and <= ushort.MaxValue)
                return CodePagesEncodingProvider.Instance.GetEncoding(codePage);
        }

        return null;
    }
}
