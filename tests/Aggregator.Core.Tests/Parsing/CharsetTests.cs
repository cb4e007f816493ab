using System.Text;
using Aggregator.Core.Parsing.Charsets;

namespace Aggregator.Core.Tests.Parsing;

/// <summary>Bytes to text.</summary>
public sealed class CharsetTests
{
    static CharsetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Encoding that the bytes are in, whether with a mark, declared name (or none), HTTP charset (or none), text, name reported.</summary>
    public static TheoryData<string, bool, string?, string?, string, string> Documents => new()
    {
        { "utf-8", false, null, null, "Grüße 中文", "utf-8" },
        { "utf-8", true, null, null, "Grüße", "utf-8" },
        { "utf-8", true, "iso-8859-1", "iso-8859-1", "Grüße", "utf-8" },
        { "utf-8", false, "utf-8", "utf-8", "Grüße", "utf-8" },
        { "utf-8", false, "iso-8859-1", null, "Grüße", "utf-8" },
        { "utf-8", false, null, "iso-8859-1", "Grüße", "utf-8" },
        { "utf-8", false, "utf-16", null, "Grüße", "utf-8" },
        { "utf-8", false, "utf-16", null, "plain", "utf-8" },
        { "utf-8", false, "no-such-encoding", null, "Grüße", "utf-8" },
        { "utf-8", false, "UTF8", null, "plain", "utf-8" },
        { "utf-16le", true, null, null, "Grüße 中文", "utf-16le" },
        { "utf-16be", true, "utf-16", null, "Grüße 中文", "utf-16be" },
        { "utf-16le", false, null, null, "Grüße", "utf-16le" },
        { "utf-16be", false, null, null, "Grüße", "utf-16be" },
        { "utf-32le", true, null, null, "Grüße", "utf-32le" },
        { "utf-32be", true, null, null, "Grüße", "utf-32be" },
        { "utf-32le", false, null, null, "Grüße", "utf-32le" },
        { "utf-32be", false, null, null, "Grüße", "utf-32be" },
        { "iso-8859-1", false, "iso-8859-1", null, "Grüße", "iso-8859-1" },
        { "iso-8859-1", false, "ISO8859-1", null, "Grüße", "iso-8859-1" },
        { "iso-8859-1", false, "latin1", null, "Grüße", "iso-8859-1" },
        { "iso-8859-1", false, null, "iso-8859-1", "Grüße", "iso-8859-1" },
        { "iso-8859-1", false, null, "\"ISO-8859-1\"", "Grüße", "iso-8859-1" },
        { "windows-1252", false, "iso-8859-1", null, "“Grüße” – 5 €", "windows-1252" },
        { "windows-1252", false, "us-ascii", null, "5 €", "windows-1252" },
        { "windows-1252", false, "windows-1252", null, "5 €", "windows-1252" },
        { "windows-1252", false, "utf-8", null, "Les élèves ont été très fâchés de ne pas être à l’école", "windows-1252" },
        { "windows-1251", false, "windows-1251", null, "Новости дня", "windows-1251" },
        { "windows-1251", false, "cp1251", null, "Новости дня", "windows-1251" },
        { "windows-1251", false, "cp-1251", null, "Новости дня", "windows-1251" },
        { "windows-1251", false, "win-1251", null, "Новости дня", "windows-1251" },
        { "windows-1251", false, "1251", null, "Новости дня", "windows-1251" },
        { "windows-1251", false, null, null, "Новости дня: президент подписал указ о назначении министра", "windows-1251" },
        { "koi8-r", false, "koi8-r", null, "Новости дня", "koi8-r" },
        { "koi8-r", false, "utf-8", "koi8-r", "Новости дня", "koi8-r" },
        { "koi8-u", false, "koi8-u", null, "Новини дня її", "koi8-u" },
        { "iso-8859-2", false, "iso-8859-2", null, "Žluťoučký kůň", "iso-8859-2" },
        { "iso-8859-5", false, "iso-8859-5", null, "Новости", "iso-8859-5" },
        { "iso-8859-7", false, "iso-8859-7", null, "Ειδήσεις", "iso-8859-7" },
        { "iso-8859-9", false, "iso-8859-9", null, "Şğı", "iso-8859-9" },
        { "iso-8859-15", false, "iso-8859-15", null, "5 €", "iso-8859-15" },
        { "windows-1250", false, "windows-1250", null, "Žluťoučký", "windows-1250" },
        { "windows-1253", false, "windows-1253", null, "Ειδήσεις", "windows-1253" },
        { "windows-1256", false, "windows-1256", null, "أخبار", "windows-1256" },
        { "windows-874", false, "tis-620", null, "ข่าว", "tis-620" },
        { "shift_jis", false, "Shift_JIS", null, "日本語のニュース", "shift_jis" },
        { "shift_jis", false, "x-sjis", null, "日本語のニュース", "shift_jis" },
        { "euc-jp", false, "euc-jp", null, "日本語のニュース", "euc-jp" },
        { "iso-2022-jp", false, "iso-2022-jp", null, "日本語のニュース", "iso-2022-jp" },
        { "gb18030", false, "gb2312", null, "中文新闻", "gb2312" },
        { "gb18030", false, "gbk", null, "中文新闻", "gbk" },
        { "big5", false, "big5", null, "中文新聞", "big5" },
        { "ks_c_5601-1987", false, "euc-kr", null, "한국어 뉴스", "euc-kr" },
        { "ks_c_5601-1987", false, "ks_c_5601-1987", null, "한국어 뉴스", "euc-kr" },
        { "ibm437", false, "437", null, "Grüße", "ibm437" },
        { "ibm850", false, "cp850", null, "Grüße", "ibm850" },
        { "cp866", false, "IBM866", null, "Новости", "cp866" },
        { "macintosh", false, "mac-roman", null, "Grüße", "macintosh" },
        { "IBM037", false, "IBM037", null, "plain", "ibm037" },
        { "iso-8859-10", false, "latin6", null, "Ķĸ įęŦ", "iso-8859-10" },
        { "iso-8859-14", false, "iso8859_14", null, "Ŵẁ Ḃỳ", "iso-8859-14" },
        { "iso-8859-16", false, "iso-8859-16", null, "Știință 5 €", "iso-8859-16" },
        { "koi8-t", false, "koi8-t", null, "Хабарҳо", "koi8-t" },
        { "kz-1048", false, "kz_1048", null, "Жаңалықтар", "kz-1048" },
        { "ptcp154", false, "cyrillic-asian", null, "Жаңалықтар", "ptcp154" },
        { "hp-roman8", false, "roman8", null, "Grüße élève", "hp-roman8" },
        { "cp1125", false, "ruscii", null, "Новини дня її", "cp1125" },
        { "iso-8859-1", false, "latin_1", null, "Grüße", "iso-8859-1" },
        { "iso-8859-1", false, "iso_8859-1:1987", null, "Grüße", "iso-8859-1" },
        { "x-mac-cyrillic", false, "mac_cyrillic", null, "Новости", "x-mac-cyrillic" },
        { "johab", false, "johab", null, "한국어", "johab" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Decode_Document_ReadsItsText(string encoding, bool hasMark, string? declared, string? httpCharset, string text, string reported)
    {
        var declaration = declared is null ? "" : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>";
        var document = $"{declaration}<rss version=\"2.0\"><channel><title>{text}</title></channel></rss>";
        var real = CharsetTable.Find(encoding)!.Encoding;
        var bytes = hasMark ? [.. real.GetPreamble().Length > 0 ? real.GetPreamble() : [0xEF, 0xBB, 0xBF], .. real.GetBytes(document)] : real.GetBytes(document);

        var decoded = TextDecoder.Decode(bytes, httpCharset is null ? null : $"text/xml; charset={httpCharset}");

        decoded.Text.ShouldBe(document);
        decoded.EncodingName.ToLowerInvariant().ShouldBe(reported);
    }

    [Fact]
    public void Decode_Utf8WithForeignBytes_ReadsThoseAsWindows1252()
    {
        byte[] bytes = [.. "<rss>Grüße, élève "u8, 0x93, 0xE4, 0x94, .. "</rss>"u8];

        TextDecoder.Decode(bytes, "text/xml; charset=utf-8").ShouldBe(new DecodedText("<rss>Grüße, élève “ä”</rss>", "utf-8"));
    }

    [Fact]
    public void Decode_CutInsideOfACharacter_IsUtf8()
    {
        var bytes = "<rss>Grüße ü"u8[..^1];

        TextDecoder.Decode(bytes, null).Text.ShouldStartWith("<rss>Grüße ");
    }

    [Fact]
    public void Find_NamesOfPython_AreEncodings() =>
        CharsetNames.Python.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(name => CharsetTable.Find(name) is null).ShouldBeEmpty();

    [Theory]
    [InlineData("utf-7")]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("999999")]
    public void Find_UnusableName_IsNull(string name) => CharsetTable.Find(name).ShouldBeNull();

    [Theory]
    [InlineData("text/xml; charset=utf-8", "utf-8")]
    [InlineData("text/xml;charset=\"utf-8\"", "utf-8")]
    [InlineData("text/xml; Charset = 'koi8-r'; q=1", "koi8-r")]
    [InlineData("text/xml", null)]
    [InlineData("text/xml; charset", null)]
    [InlineData(null, null)]
    public void FromContentType_Header_GivesTheCharset(string? header, string? expected) =>
        DeclaredCharset.FromContentType(header).ShouldBe(expected);
}
