using System.Globalization;
using System.Text;

namespace Aggregator.Core.Parsing.Charsets;

/// <summary>Finds encodings by the names that documents use: IANA's, their aliases, and those of other platforms.</summary>
internal static class CharsetTable
{
    /// <summary>Names that the platform does not know, by the IANA name.</summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["utf8"] = "utf-8", ["u8"] = "utf-8", ["utf"] = "utf-8", ["unicode-1-1-utf-8"] = "utf-8", ["utf-8-sig"] = "utf-8",
        ["x-unicode20utf8"] = "utf-8", ["utf8mb4"] = "utf-8", ["utf-8n"] = "utf-8",
        ["utf16"] = "utf-16", ["u16"] = "utf-16", ["utf16le"] = "utf-16le", ["utf16be"] = "utf-16be", ["unicode"] = "utf-16",
        ["iso-10646-ucs-2"] = "utf-16", ["ucs-2"] = "utf-16", ["csunicode"] = "utf-16", ["utf32"] = "utf-32", ["u32"] = "utf-32",
        ["iso-10646-ucs-4"] = "utf-32", ["ucs-4"] = "utf-32", ["csucs4"] = "utf-32", ["utf32le"] = "utf-32le", ["utf32be"] = "utf-32be",
        ["ascii"] = "us-ascii", ["646"] = "us-ascii", ["ansi-x3.4-1968"] = "us-ascii", ["iso-ir-6"] = "us-ascii", ["us"] = "us-ascii",
        ["iso646-us"] = "us-ascii", ["csascii"] = "us-ascii", ["ansi-x3.4-1986"] = "us-ascii", ["iso-646.irv:1991"] = "us-ascii",
        ["latin1"] = "iso-8859-1", ["latin-1"] = "iso-8859-1", ["l1"] = "iso-8859-1", ["iso88591"] = "iso-8859-1", ["8859"] = "iso-8859-1",
        ["iso-8859-1:1987"] = "iso-8859-1", ["iso-ir-100"] = "iso-8859-1", ["cp819"] = "iso-8859-1", ["819"] = "iso-8859-1",
        ["csisolatin1"] = "iso-8859-1", ["ibm819"] = "iso-8859-1", ["l2"] = "iso-8859-2", ["latin2"] = "iso-8859-2",
        ["l3"] = "iso-8859-3", ["l4"] = "iso-8859-4", ["l5"] = "iso-8859-9", ["l9"] = "iso-8859-15", ["latin9"] = "iso-8859-15",
        ["latin5"] = "iso-8859-9", ["cyrillic"] = "iso-8859-5", ["arabic"] = "iso-8859-6", ["greek"] = "iso-8859-7", ["hebrew"] = "iso-8859-8",
        ["iso-8859-6-i"] = "iso-8859-6", ["iso-8859-6-e"] = "iso-8859-6", ["iso-8859-8-e"] = "iso-8859-8",
        ["thai"] = "tis-620", ["iso-8859-11"] = "tis-620", ["iso-ir-166"] = "tis-620", ["tis620"] = "tis-620",
        ["ansi"] = "windows-1252", ["x-ansi"] = "windows-1252", ["win-1251"] = "windows-1251", ["win"] = "windows-1251",
        ["koi8"] = "koi8-r", ["koi"] = "koi8-r", ["koi8-ru"] = "koi8-u",
        ["sjis"] = "shift_jis", ["shift-jis"] = "shift_jis", ["x-sjis"] = "shift_jis", ["shiftjis"] = "shift_jis", ["s-jis"] = "shift_jis",
        ["ms-kanji"] = "shift_jis", ["windows-31j"] = "shift_jis", ["ms932"] = "shift_jis", ["csshiftjis"] = "shift_jis",
        ["eucjp"] = "euc-jp", ["ujis"] = "euc-jp", ["x-euc-jp"] = "euc-jp", ["u-jis"] = "euc-jp", ["jis"] = "iso-2022-jp",
        ["euckr"] = "euc-kr", ["x-euc-kr"] = "euc-kr", ["ks-c-5601-1987"] = "euc-kr", ["ks-c-5601-1989"] = "euc-kr", ["ksc5601"] = "euc-kr",
        ["ks-c-5601"] = "euc-kr", ["ks-x-1001"] = "euc-kr", ["uhc"] = "euc-kr", ["korean"] = "euc-kr", ["ms949"] = "euc-kr",
        ["gb2312"] = "gb2312", ["gb-2312"] = "gb2312", ["gb-2312-80"] = "gb2312", ["x-gbk"] = "gbk", ["euc-cn"] = "gb2312", ["euccn"] = "gb2312",
        ["eucgb2312-cn"] = "gb2312", ["chinese"] = "gb2312", ["csgb2312"] = "gb2312", ["iso-ir-58"] = "gb2312", ["ms936"] = "gbk", ["gb18030-2000"] = "gb18030",
        ["hz"] = "hz-gb-2312", ["hzgb"] = "hz-gb-2312", ["big5-tw"] = "big5", ["big5-hkscs"] = "big5", ["big-5"] = "big5", ["x-x-big5"] = "big5",
        ["mac"] = "macintosh", ["mac-roman"] = "macintosh", ["macroman"] = "macintosh", ["x-mac-roman"] = "macintosh",
        ["maccyrillic"] = "x-mac-cyrillic", ["mac-cyrillic"] = "x-mac-cyrillic", ["macgreek"] = "x-mac-greek", ["mac-greek"] = "x-mac-greek",
        ["mac-turkish"] = "x-mac-turkish", ["mac-latin2"] = "x-mac-ce", ["mac-iceland"] = "x-mac-icelandic",
    };

    /// <summary>What an encoding is really read in: its superset on the web (WHATWG Encoding Standard), by IANA name.</summary>
    private static readonly Dictionary<string, int> Supersets = new(StringComparer.Ordinal)
    {
        ["us-ascii"] = 1252, ["iso-8859-1"] = 1252, ["iso-8859-9"] = 1254, ["tis-620"] = 874, ["shift_jis"] = 932,
        ["euc-kr"] = 949, ["gb2312"] = 54936, ["gbk"] = 54936, ["big5"] = 950,
        ["utf-16"] = 1200, ["utf-16le"] = 1200, ["utf-16be"] = 1201, ["utf-32"] = 12000, ["utf-32le"] = 12000, ["utf-32be"] = 12001,
    };

    /// <summary>Prefixes of names that end in the number of a code page.</summary>
    private static readonly string[] CodePagePrefixes = ["", "cp-", "cp", "ibm-", "ibm", "csibm", "windows-", "windows", "win-", "x-cp", "ms", "dos-"];

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
