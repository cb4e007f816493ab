using System.Text;

namespace Aggregator.Core.Parsing.Charsets;

/// <summary>Finds encodings by the names that documents use: those of IANA, of browsers, of Python and of other platforms.</summary>
internal static class CharsetTable
{
    /// <summary>Stands for a table of ours.</summary>
    private const int OwnTable = 0;

    /// <summary>IBM's EBCDIC pages of countries are so much further up.</summary>
    private const int NationalEbcdic = 20_000;
    private const int MaxNational = 1_000;

    /// <summary>
    /// Encodings by IANA name: the code page that reads it, often a superset since publishers declare ISO-8859-1 and mean windows-1252
    /// (WHATWG Encoding Standard), and the names that the platform does not know. Names are compared folded.
    /// </summary>
    private static readonly (string Name, int CodePage, string Aliases)[] Rows =
    [
        ("utf-8", 65001, "u8 utf unicode-1-1-utf-8 utf-8-sig x-unicode20utf8 unicode20utf8 utf8mb4 utf-8n cp65001 utf8-ucs2 utf8-ucs4"),
        ("utf-16", 1200, "u16 unicode iso-10646-ucs-2 ucs-2 csunicode"),
        ("utf-16le", 1200, "unicodefeff unicodelittleunmarked"),
        ("utf-16be", 1201, "unicodefffe unicodebigunmarked"),
        ("utf-32", 12000, "u32 iso-10646-ucs-4 ucs-4 csucs4"),
        ("utf-32le", 12000, ""),
        ("utf-32be", 12001, ""),
        ("us-ascii", 1252, "ascii 646 ansi-x3.4-1968 ansi-x3.4-1986 iso-ir-6 us iso646-us csascii iso-646.irv:1991 cp367 ibm367"),
        ("iso-8859-1", 1252, "latin latin1 l1 8859 iso8859 iso-ir-100 cp819 819 csisolatin1 ibm819"),
        ("iso-8859-2", 28592, "l2 latin2"),
        ("iso-8859-3", 28593, "l3 latin3"),
        ("iso-8859-4", 28594, "l4 latin4"),
        ("iso-8859-5", 28595, "cyrillic"),
        ("iso-8859-6", 28596, "arabic asmo-708 iso-8859-6-i iso-8859-6-e csiso88596i csiso88596e"),
        ("iso-8859-7", OwnTable, "greek greek8 elot-928 sun-eu-greek"),
        ("iso-8859-8", OwnTable, "hebrew iso-8859-8-e csiso88598e visual"),
        ("iso-8859-8-i", OwnTable, "csiso88598i logical"),
        ("iso-8859-9", 1254, "l5 latin5 csisolatin5 iso-ir-148"),
        ("iso-8859-10", OwnTable, "l6 latin6 csisolatin6 iso-ir-157"),
        ("iso-8859-13", 28603, "l7 latin7"),
        ("iso-8859-14", OwnTable, "l8 latin8 iso-ir-199 iso-celtic"),
        ("iso-8859-15", 28605, "l9 latin9 csisolatin9"),
        ("iso-8859-16", OwnTable, "l10 latin10 iso-ir-226"),
        ("tis-620", 874, "thai iso-8859-11 iso-ir-166 tis-620-0 tis-620-2529-0 tis-620-2529-1"),
        ("windows-1250", 1250, "ms-ee"),
        ("windows-1251", 1251, "ms-cyrl win"),
        ("windows-1252", 1252, "ansi x-ansi ms-ansi palmos"),
        ("windows-1253", 1253, "ms-greek"),
        ("windows-1254", 1254, "ms-turk"),
        ("windows-1255", 1255, "ms-hebr"),
        ("windows-1256", 1256, "ms-arab"),
        ("windows-1257", 1257, "winbaltrim"),
        ("koi8-r", 20866, "koi8 koi"),
        ("koi8-u", 21866, "koi8-ru"),
        ("koi8-t", OwnTable, ""),
        ("kz-1048", OwnTable, "rk1048 strk1048-2002 cskz1048"),
        ("ptcp154", OwnTable, "csptcp154 pt154 cp154 cyrillic-asian"),
        ("hp-roman8", OwnTable, "roman8 r8 cshproman8 ibm1051 cp1051"),
        ("cp856", OwnTable, ""),
        ("cp1006", OwnTable, "ibm1006"),
        ("cp1125", OwnTable, "1125 ibm1125 cp866u ruscii"),
        ("ibm037", 37, "ibm039"),
        ("ibm437", 437, "cspc8codepage437"),
        ("ibm775", 775, "cspc775baltic"),
        ("ibm850", 850, "cspc850multilingual"),
        ("ibm852", 852, "cspcp852"),
        ("ibm861", 861, "cp-is"),
        ("ibm862", 862, "cspc862latinhebrew"),
        ("ibm869", 869, "cp-gr"),
        ("shift_jis", 932, "sjis x-sjis ms-kanji windows-31j csshiftjis cswindows31j shift-jisx0213 s-jisx0213 shift-jis-2004 s-jis-2004"),
        ("euc-jp", 51932, "ujis x-euc-jp euc-jp-2004 euc-jis-2004 euc-jisx0213 jisx0213 cseucpkdfmtjapanese"),
        ("iso-2022-jp", 50220, "jis iso-2022-jp-1 iso-2022-jp-2 iso-2022-jp-3 iso-2022-jp-2004 iso-2022-jp-ext csiso2022jp2"),
        ("iso-2022-kr", 50225, "csiso2022kr"),
        ("euc-kr", 949, "x-euc-kr ks-c-5601-1987 ks-c-5601-1989 ksc5601 ks-x-1001 uhc korean iso-ir-149 cseuckr csksc56011987 ms949"),
        ("johab", 1361, ""),
        ("gb2312", 54936, "gb-2312-80 gb2312-1980 euc-cn eucgb2312-cn chinese csgb2312 csiso58gb231280 iso-ir-58"),
        ("gbk", 54936, "x-gbk ms936 cp936 936 windows-936 csgbk"),
        ("gb18030", 54936, "gb18030-2000 gb18030-2005 csgb18030"),
        ("hz-gb-2312", 52936, "hz hz-gb"),
        ("big5", 950, "big5-tw big5-hkscs hkscs cn-big5 x-x-big5 csbig5"),
        ("macintosh", 10000, "mac mac-roman x-mac-roman csmacintosh"),
        ("x-mac-japanese", 10001, ""),
        ("x-mac-chinesetrad", 10002, "x-mac-trad-chinese"),
        ("x-mac-arabic", 10004, "mac-arabic mac-farsi x-mac-farsi"),
        ("x-mac-hebrew", 10005, "mac-hebrew"),
        ("x-mac-greek", 10006, "mac-greek"),
        ("x-mac-cyrillic", 10017, "mac-cyrillic x-mac-ukrainian mac-ukrainian"),
        ("x-mac-chinesesimp", 10008, "x-mac-simp-chinese"),
        ("x-mac-romanian", 10010, "mac-romanian"),
        ("x-mac-ce", 10029, "mac-latin2 mac-centeuro mac-central-europe mac-ce"),
        ("x-mac-icelandic", 10079, "mac-iceland mac-icelandic"),
        ("x-mac-turkish", 10081, "mac-turkish"),
        ("x-mac-croatian", 10082, "mac-croatian"),
    ];

    private static readonly Dictionary<string, (string Name, int CodePage)> Known = BuildKnown();

    // Encoding.GetEncoding by code page needs it; what looks encodings up by name may too.
    static CharsetTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of this name; null when there is none, or when it may not be used (UTF-7).</summary>
    public static Charset? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        var folded = CharsetName.Fold(name);
        if (Known.TryGetValue(folded, out var known))
            return Read(known.Name, known.CodePage);
        var key = name.Trim().Trim('"', '\'');
        var platform = CodePagesEncodingProvider.Instance;
        var encoding = platform.GetEncoding(key)
            ?? platform.GetEncoding(key.Replace('_', '-'))
            ?? platform.GetEncoding(key.Replace('-', '_'));
        if (encoding is null && CharsetName.CodePageOf(folded) is { } codePage)
            encoding = platform.GetEncoding(codePage) ?? (codePage < MaxNational ? platform.GetEncoding(NationalEbcdic + codePage) : null);
        return encoding is null ? null : new Charset(encoding.WebName, encoding);
    }

    private static Charset Read(string name, int codePage) => codePage switch
    {
        OwnTable => new Charset(name, SingleByteTables.Find(name)!),
        _ when name == "utf-8" => Charset.Utf8,
        _ => new Charset(name, Encoding.GetEncoding(codePage)),
    };

    private static Dictionary<string, (string Name, int CodePage)> BuildKnown()
    {
        var known = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        foreach (var (name, codePage, aliases) in Rows)
        {
            known.Add(CharsetName.Fold(name), (name, codePage));
            foreach (var alias in aliases.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                known.Add(CharsetName.Fold(alias), (name, codePage));
        }

        return known;
    }
}
