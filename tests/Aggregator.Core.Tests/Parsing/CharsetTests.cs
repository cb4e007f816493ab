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
        { "utf-8", false, "utf-7", null, "plain", "utf-8" },
        { "utf-8", false, "gbk", null, "中文", "utf-8" },
        { "utf-8", false, null, "us-ascii", "Grüße", "utf-8" },
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
        { "windows-1252", false, "utf-8", null, "don’t – “ever”", "windows-1252" },
        { "windows-1252", false, "iso-8859-2", "us-ascii", "äöü", "iso-8859-2" },
        { "windows-1252", true, "windows-1252", null, "Les élèves ont été fâchés", "windows-1252" },
        { "windows-1251", true, "windows-1251", null, "Новости дня", "windows-1251" },
        { "windows-1251", false, "iso-8859-1", null, "Новости дня: президент подписал указ о назначении", "windows-1251" },
        { "windows-1251", false, "us-ascii", null, "Новости дня: президент подписал указ о назначении", "windows-1251" },
        { "windows-1251", false, "windows-1251", "iso-8859-1", "Новости дня: президент подписал указ", "windows-1251" },
        { "windows-1253", false, "iso-8859-1", null, "Ειδήσεις της ημέρας από την πρωτεύουσα", "iso-8859-7" },
        { "koi8-r", false, "windows-1252", null, "Новости дня: президент подписал указ о назначении", "koi8-r" },
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
        { "iso-8859-7", false, "iso-8859-7", null, "‘Νέα’ €", "iso-8859-7" },
        { "iso-8859-8", false, "iso-8859-8-i", null, "חדשות", "iso-8859-8-i" },
        { "iso-8859-14", false, "iso-8859-14", null, "Ḃŵŷ", "iso-8859-14" },
        { "iso-8859-16", false, "iso-8859-16", null, "Știri €", "iso-8859-16" },
        { "koi8-t", false, "koi8-t", null, "Забони тоҷикӣ", "koi8-t" },
        { "kz-1048", false, "kz-1048", null, "Қазақ тілі", "kz-1048" },
        { "ptcp154", false, "ptcp154", null, "Қазақ тілі", "ptcp154" },
        { "windows-1250", false, "windows-1250", null, "Žluťoučký", "windows-1250" },
        { "windows-1253", false, "windows-1253", null, "Ειδήσεις", "windows-1253" },
        { "windows-1256", false, "windows-1256", null, "أخبار", "windows-1256" },
        { "windows-874", false, "tis-620", null, "ข่าว", "tis-620" },
        { "shift_jis", false, "Shift_JIS", null, "日本語のニュース", "shift_jis" },
        { "shift_jis", false, "x-sjis", null, "日本語のニュース", "shift_jis" },
        { "euc-jp", false, "euc-jp", null, "日本語のニュース", "euc-jp" },
        { "iso-2022-jp", false, "iso-2022-jp", null, "日本語のニュース", "iso-2022-jp" },
        { "iso-2022-jp", false, null, null, "日本語のニュース", "iso-2022-jp" },
        { "iso-2022-jp", false, "utf-8", "utf-8", "日本語のニュース", "iso-2022-jp" },
        { "iso-2022-kr", false, "iso-2022-kr", null, "한국어 뉴스", "iso-2022-kr" },
        { "hz-gb-2312", false, "hz-gb-2312", null, "中文新闻", "hz-gb-2312" },
        { "shift_jis", false, "shift_jisx0213", null, "日本語", "shift_jis" },
        { "gb18030", false, "gb2312", null, "中文新闻", "gb2312" },
        { "gb18030", false, "gbk", null, "中文新闻", "gbk" },
        { "big5", false, "big5", null, "中文新聞", "big5" },
        { "gb18030", false, "gbk", null, "娄", "gbk" },
        { "ks_c_5601-1987", false, "euc-kr", null, "한국어 뉴스", "euc-kr" },
        { "ks_c_5601-1987", false, "ks_c_5601-1987", null, "한국어 뉴스", "euc-kr" },
        { "ibm437", false, "437", null, "Grüße", "ibm437" },
        { "ibm850", false, "cp850", null, "Grüße", "ibm850" },
        { "cp866", false, "IBM866", null, "Новости", "cp866" },
        { "macintosh", false, "mac-roman", null, "Grüße", "macintosh" },
        { "IBM037", false, "IBM037", null, "plain", "ibm037" },
        { "IBM037", false, "utf-8", null, "plain", "ibm037" },
        { "IBM273", false, "IBM273", null, "Grüße", "ibm273" },
        { "IBM273", false, "utf-8", "ibm273", "Grüße", "ibm273" },
        { "IBM424", false, "ebcdic-cp-he", null, "חדשות", "ibm424" },
        { "IBM880", false, "ibm880", null, "Новости", "ibm880" },
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

    /// <summary>Bytes in front of an ASCII document in that encoding.</summary>
    [Theory]
    [InlineData("utf-8", "FFFE")]
    [InlineData("utf-8", "FEFF")]
    [InlineData("utf-16le", "FEFF")]
    [InlineData("utf-16be", "FFFE")]
    [InlineData("utf-16le", "EFBBBF")]
    [InlineData("ibm037", "EFBBBF")]
    public void Decode_MarkOfAnotherEncoding_ReadsTheBytes(string encoding, string mark)
    {
        const string Document = "<?xml version=\"1.0\" encoding=\"utf-16\"?><rss/>";
        byte[] bytes = [.. Convert.FromHexString(mark), .. CharsetTable.Find(encoding)!.Encoding.GetBytes(Document)];

        TextDecoder.Decode(bytes, null).Text.ShouldBe(Document);
    }

    [Theory]
    [InlineData("utf-16le", 1)]
    [InlineData("utf-16be", 1)]
    [InlineData("utf-32le", 3)]
    [InlineData("utf-8", 2)]
    public void Decode_CutInsideOfAUnit_LosesOnlyThat(string encoding, int left)
    {
        byte[] bytes = [.. CharsetTable.Find(encoding)!.Encoding.GetBytes("<rss>Grüße"), .. "€"u8[..left]];

        TextDecoder.Decode(bytes, null).Text.ShouldBe("<rss>Grüße");
    }

    [Fact]
    public void Decode_LineEndsOfAMainframe_AreWhiteSpace()
    {
        byte[] bytes = [.. CharsetTable.Find("ibm1047")!.Encoding.GetBytes("<?xml version='1.0' encoding='ibm1047'?>"), 0x15, 0x4C];

        TextDecoder.Decode(bytes, null).Text.ShouldEndWith("?>\n<");
    }

    [Theory]
    [InlineData("big5", "C6E7C77BC7F3C6A1", "ぁァА①")]
    [InlineData("big5-hkscs", "C6E7", "ぁ")]
    [InlineData("euc-jp", "A4A28FEDE1ADA18FABB1C6FC", "あ龢①é日")]
    [InlineData("x-mac-cyrillic", "A2B6", "Ґґ")]
    [InlineData("iso-8859-8", "E0FDFE", "א\u200E\u200F")]
    [InlineData("hp-roman8", "C1BA", "ê¤")]
    [InlineData("cp1006", "A1", "۰")]
    [InlineData("windows-1252", "8180", "\u0081€")]
    public void Read_BytesThatPlatformsDifferIn_AreWhatTheWebMeans(string charset, string bytes, string expected) =>
        CharsetTable.Find(charset)!.Read(Convert.FromHexString(bytes)).ShouldBe(expected);

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
    [InlineData("unicode-1-1-utf-7")]
    [InlineData("cp65000")]
    [InlineData("65000")]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("999999")]
    [InlineData("65535")]
    [InlineData("base64")]
    [InlineData("\u00E9")]
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

    [Theory]
    [InlineData("<?xml version='1.0' encoding='koi8-r'?>", "koi8-r")]
    [InlineData("<?xml version=1.0 encoding=koi8-r?>", "koi8-r")]
    [InlineData("<?xml encoding = \" koi8-r \" ?>", "koi8-r")]
    [InlineData("<!-- x --><?xml version='1.0' encoding='koi8-r'?>", "koi8-r")]
    [InlineData("<?xml-stylesheet encoding='a'?><?xml version='1.0' encoding='koi8-r'?>", "koi8-r")]
    [InlineData("<?xml version='1.0'?>", null)]
    [InlineData("<?xml version='1.0' encoding=''?>", null)]
    [InlineData("<?xml version='1.0' encoding='koi8-r", null)]
    [InlineData("<?xml", null)]
    [InlineData("<rss/>", null)]
    public void FromXmlDeclaration_Document_GivesTheEncoding(string document, string? expected) =>
        (DeclaredCharset.FromXmlDeclaration(Encoding.ASCII.GetBytes(document)) is { Length: > 0 } name ? name : null).ShouldBe(expected);
}
