using System.Text;

namespace Aggregator.Core.Tests.Parsing;

/// <summary>Whole documents in every encoding, through the parser.</summary>
public sealed class CharsetDocumentTests
{
    /// <summary>Texts of many scripts: an encoding is tried with those that it can write.</summary>
    private static readonly string[] Texts =
    [
        "Grüße aus Köln", "Žluťoučký kůň", "Новости дня", "Ειδήσεις της ημέρας", "חדשות היום", "أخبار اليوم", "ข่าววันนี้", "日本語のニュース",
        "ニュース", "中文新闻", "中文新聞", "한국어 뉴스", "Şğı İstanbul", "Lūšis ėjo", "Știri", "é", "plain",
    ];

    /// <summary>What the header and the declaration say, the encoding that the bytes are in, and the text that must come out.</summary>
    public static TheoryData<string?, string?, string, string> Precedence => new()
    {
        { "application/xml; charset=koi8-r", "windows-1251", "koi8-r", "Новости" },
        { "text/xml; charset=koi8-r", "windows-1251", "koi8-r", "Новости" },
        { "application/rss+xml", "windows-1251", "windows-1251", "Новости" },
        { "application/xml", "windows-1251", "windows-1251", "Новости" },
        { "text/xml", "windows-1251", "windows-1251", "Новости" },
        { "text/plain", "windows-1251", "windows-1251", "Новости" },
        { null, "windows-1251", "windows-1251", "Новости" },
        { "application/xml; charset=utf-8", "windows-1251", "windows-1251", "Новости" },
        { "application/xml; charset=us-ascii", "windows-1251", "windows-1251", "Новости" },
        { "application/xml; charset=nonsense", "windows-1251", "windows-1251", "Новости" },
        { "application/xml; charset=utf-16", "windows-1251", "windows-1251", "Новости" },
        { "application/xml; charset=windows-1251", "utf-16", "windows-1251", "Новости" },
        { "application/xml; charset=windows-1251", null, "utf-8", "Новости" },
        { "application/xml; charset=iso-8859-1", "windows-1251", "utf-16le", "Новости" },
        { "text/html; charset=iso-8859-1", "utf-8", "utf-8", "Grüße" },
    };

    /// <summary>All but UTF-7, which is refused, and the one that browsers read as ISO 8859-6.</summary>
    public static TheoryData<string> Encodings
    {
        get
        {
            var provider = CodePagesEncodingProvider.Instance;
            Encoding.RegisterProvider(provider);
            var names = provider.GetEncodings().Concat(Encoding.GetEncodings()).Select(info => info.Name).Distinct();
            return [.. names.Where(name => name is not ("utf-7" or "ASMO-708"))];
        }
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Parse_DocumentInAnEncodingOfThePlatform_HasItsText(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        // Its small letters stand elsewhere than in the other code pages of mainframes: only a header can tell it.
        var contentType = name == "IBM290" ? "text/xml; charset=IBM290" : null;
        foreach (var text in Texts)
        {
            if (encoding.GetString(encoding.GetBytes(text)) == text)
                TitleOf(encoding.GetBytes(Document(name, text)), contentType).ShouldBe(text, name);
        }
    }

    [Theory]
    [MemberData(nameof(Precedence))]
    public void Parse_HeaderAndDeclaration_ReadsWhatTheBytesAre(string? contentType, string? declared, string encoding, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(encoding == "utf-16le" ? "utf-16" : encoding).GetBytes(Document(declared, text));

        TitleOf(bytes, contentType).ShouldBe(text);
    }

    private static string Document(string? declared, string text) =>
        (declared is null ? "" : $"<?xml version=\"1.0\" encoding=\"{declared}\"?>")
        + $"<rss version=\"2.0\"><channel><title>{text}</title></channel></rss>";

    private static string? TitleOf(byte[] bytes, string? contentType)
    {
        var result = TestParser.Parse(bytes, contentType);
        result.Success.ShouldBeTrue(result.Message);
        return result.Feed!.Title.Value;
    }
}
