using System.Text;

namespace Aggregator.Testing.Fuzzing;

/// <summary>What readers of feeds stumble over: pieces of XML, HTML, JSON, URLs and dates that mutations put into documents.</summary>
internal static class FuzzTokens
{
    /// <summary>Pieces for any place.</summary>
    public static readonly byte[][] Any = Bytes(
    [
        "&", "&amp;", "&amp;amp;", "&lt;", "&lt;b&gt;", "&nbsp;", "&hellip;", "&bogus;", "&#0;", "&#x0;", "&#xD800;", "&#xDC00;", "&#x1F600;", "&#128;", "&#x110000;",
        "&#99999999999999999999;", "&#", "&#x", "&#x;", "&;", "&a", "&copy", "&notit;", "<", "<<", ">", "]]>", "<![CDATA[", "<![CDATA[]]>", "<![CDATA[x]]]]><![CDATA[>y]]>",
        "<!--", "-->", "<!-- -- -->", "<!---->", "<!>", "<!", "<?", "?>", "<?xml version=\"1.0\"?>", "<?php echo 1 ?>", "</", "/>", "</>", "< /a>", "<a b=\"", "<a b='", "\"", "'", "=",
        "<!DOCTYPE rss>", "<!DOCTYPE html>", "<!DOCTYPE rss [<!ENTITY e \"<b>x</b>\"><!ENTITY f '&e;&e;'>]>", "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\">", "&e;", "&f;", "<!ENTITY e 'x'>",
        "\0", "\u0001", "\u000B", "\u001B[31m", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u200B", "\u202E", "\u2028", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "😀", "👨‍👩‍👧", "é", "日本", "â€™", "Ã©", "Â ",
        "\r", "\r\n", "\n\n", "\t", "        ", "http://", "://", "//", "\\", "%", "%00", "%zz", "a:b:c", "xmlns", "xml:",
        "-1", "0", "2147483648", "9223372036854775808", "1e308", "1e999", "NaN", "null", "true",
    ]);

    /// <summary>Elements and pieces of elements.</summary>
    public static readonly byte[][] Markup = Bytes(
    [
        "<item>", "</item>", "<entry>", "</entry>", "<channel>", "</channel>", "</rss>", "<rss version=\"2.0\">", "</feed>", "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">", "<title>", "</title>", "<title type=\"html\">&lt;b>", "<title type='xhtml'><div>", "<description>", "</description>",
        "<link/>", "<link href=\"javascript:alert(1)\"/>", "<link>javascript:alert(1)</link>", "<link>data:text/html,x</link>", "<link rel=\"alternate\" href=\"../a?b#c\"/>", "<link>//h/p</link>",
        "<guid>vbscript:x</guid>", "<guid isPermaLink=\"true\">http://[::1]:99999/</guid>", "<id>tag:a,2005:x</id>", "<item xml:base=\"http://b.example/c/\" xml:lang=\"en-\">",
        "<content:encoded><![CDATA[", "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">", "<content type=\"text/plain\" mode=\"base64\">QUJD</content>", "<content src=\"data:,x\"/>",
        "<content mode=\"base64\" type=\"text/html\">PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==</content>", "<x:y>", "</x:y>", "<x:y xmlns:x=\"\">", "<a xmlns=\"urn:x\" xmlns:a=\"urn:x\" a:b='' b=''/>", "<:a>", "<a:>", "<a:b:c>",
        "<enclosure url=\"a.mp3\" length=\"-1\" type=\"\"/>", "<enclosure url=\"data:image/png;base64,AAAA\" type=\"image/png\"/>", "<media:group><media:content url=\"/i.jpg\" width=\"9999999999\" height=\"x\"/>", "</media:group>",
        "<media:thumbnail url=\"javascript:1\"/>", "<media:content medium=\"image\" url=\"ftp://h/i.png\"><media:content url=\"http://h/\">", "<itunes:image href=\"\"/>", "<itunes:duration>99:99:99:99</itunes:duration>",
        "<author>a@b.c (N)</author>", "<author><name>", "<dc:creator>&lt;b>x, y and z</dc:creator>", "<category domain=\"x\">", "<category term=\"\" label=\"\"/>", "<source>", "<image><url>", "<ttl>99999999999</ttl>",
        "<skipHours><hour>24</hour><hour>-1</hour></skipHours>", "<sy:updateFrequency>0</sy:updateFrequency>", "<language>x-y-z-1234567890</language>", "<pubDate>", "<feedburner:origLink>",
    ]);

    /// <summary>HTML that must not come out again, as it stands and escaped.</summary>
    public static readonly byte[][] Scripts = Bytes(Both(
    [
        "<script>alert(1)</script>", "<script", "<SCRIPT SRC=//x.example/x.js></SCRIPT>", "<scr<script>ipt>", "<img src=x onerror=alert(1)>", "<img/src='x'/onerror='alert(1)'>", "<img src=\"javascript:alert(1)\">",
        "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">", "<a href=\"javascript:alert(1)\">x</a>", "<a href=\" &#14; java\tscript:alert(1)\">", "<a href=\"&#106;avascript&colon;alert(1)\">", "<a href=vbscript:x>", "<a href='data:text/html,x'>",
        "<svg><script>x</script></svg>", "<svg onload=x>", "<svg><style><img src=x onerror=y></style>", "<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src=1 onerror=x>\">", "<iframe src=x></iframe>", "<iframe srcdoc=\"<b>\">",
        "<object data=x>", "<embed src=x>", "<form action=x><input name=y><button formaction=javascript:x>", "<style>@import 'x';</style>", "<p style=\"background:url(javascript:x)\">", "<p style=\"width: expression(alert(1))\">",
        "<link rel=stylesheet href=x>", "<meta http-equiv=refresh content=\"0;url=x\">", "<base href=\"http://evil.example/\">", "<noscript><p title=\"</noscript><img src=x onerror=y>\">", "<template><b>", "<textarea></textarea><b>", "<select><option>", "<plaintext>",
        "<xmp><img src=x onerror=y></xmp>", "<title><img src=x onerror=y></title>", "<table><tr><b><td>x", "<b><p></b></p>", "<a><a>", "<li><p><li>", "<p><table></p>", "<!--><img src=x onerror=y>-->", "<!-- --!><b>", "<br></br>", "</p>", "<pre>\n\n", "<img srcset='x 1x' src=/a.png width=1 height=1>",
        "<video poster=javascript:x controls><source src=x>", "<blockquote cite='javascript:x'>", "<ruby>漢<rt>", "<details open ontoggle=x>", "<frameset onload=x>", "<marquee onstart=x>", "<a href=\"//h/a b\" target=_top>", "<a href=\"http://[\">", "<a href='mailto:a@b?c=\"><x'>",
    ]));

    /// <summary>Attributes, as they stand within a tag.</summary>
    public static readonly byte[][] Attributes = Bytes(
    [
        " a", " a=", " a=b", " a=\"b\" a=\"c\"", " a='\"'", " a=\"<\"", " xml:base=\"javascript:x\"", " xml:base=\"http://b.example/d/e?f\"", " xml:base=\"\"", " xml:lang=\"\"", " xml:lang='de-DE-x'", " xmlns=\"\"", " xmlns=\"urn:x\"",
        " xmlns:a10=\"http://www.w3.org/2005/Atom\"", " xmlns:xml=\"x\"", " xmlns:=\"x\"", " type=\"html\"", " type=\"xhtml\"", " type=\"text\"", " type=\"image/png\"", " mode=\"escaped\"", " mode=\"base64\"", " mode=\"xml\"", " src=\"x\"",
        " href=\"javascript:x\"", " rel=\"self\"", " rel=\"enclosure\"", " version=\"9\"", " rdf:about=\"x\"", " rdf:resource=\"http://r.example/\"", " url=\"\"", " onclick=\"x\"", " style='x'", " isPermaLink=\"false\"", " é=\"1\"", "/",
    ]);

    /// <summary>Texts of dates.</summary>
    public static readonly byte[][] Dates = Bytes(
    [
        "", "now", "0", "-1", "1", "99999999999999999999", "1700000000", "1700000000000", "17000000000000000", "20260230", "2026-02-30T25:61:61Z", "0000-00-00T00:00:00Z", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "10000-01-01",
        "2026-W60-9", "2026-W53-7T00:00Z", "2026-366", "2026-000", "2024-02-29T24:00:00Z", "2026-11-25T12:00:00,123456789012345678+99:99", "2026-11-25T12:00:60Z", "Thu, 32 Foo 2026 99:99:99 XYZ", "Mon, 1 Jan 0001 00:00:00 +2400", "Fri, 31 Dec 9999 23:59:59 -9999",
        "1 Jan 99", "25/11/2026 12:00 PM", "11/25/2026 0:00 AM", "Mi, 25 März 2026 12:00:00 MEZ", "2026년 11월 25일 오후 12시", "25 de noviembre de 2026", "Wed Nov 25 12:00:00 2026", "12:00:00", "T", "Z", "- - -", ":::::", "+", "2026-11-25T12:00:00+", "2026-11-25 12", "٢٠٢٦-١١-٢٥",
    ]);

    /// <summary>Names that tags are given.</summary>
    public static readonly byte[][] Names = Bytes(
    [
        "item", "entry", "title", "link", "guid", "id", "description", "summary", "content", "content:encoded", "pubDate", "updated", "published", "dc:date", "author", "dc:creator", "category", "enclosure", "media:content", "media:group", "media:thumbnail",
        "itunes:image", "channel", "rss", "feed", "rdf:RDF", "image", "source", "div", "p", "script", "ITEM", "Title", "x:item", "atom:link", "a10:updated", "xhtml:body", "fullitem", "é",
    ]);

    /// <summary>Names of encodings, true and false.</summary>
    public static readonly string[] Charsets =
    [
        "utf-8", "UTF8", "utf-16", "utf-16le", "utf-16be", "utf-32", "utf-7", "iso-8859-1", "iso8859-1", "iso-8859-15", "windows-1251", "windows-1252", "cp1252", "koi8-r", "shift_jis", "x-sjis", "euc-jp", "iso-2022-jp", "gb2312", "gb18030",
        "big5", "ks_c_5601-1987", "us-ascii", "macintosh", "ibm037", "binary", "x-user-defined", "bogus", "",
    ];

    /// <summary>Openings that are repeated until they hurt.</summary>
    public static readonly byte[][] Nests = Bytes(
    [
        "<b>", "<div>", "<table><tr><td>", "<ul><li>", "&lt;b&gt;", "<svg><g>", "<a href='x'>", "<media:group>", "<item>", "<![CDATA[", "<!--", "<p", "<font><b>", "[", "{\"a\":", "&amp;", "&", "((", "Ã", "</b>", "<blockquote>", "&lt;table&gt;&lt;a&gt;",
    ]);

    /// <summary>Pieces of JSON.</summary>
    public static readonly byte[][] Json = Bytes(
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "\\ud800", "\\uDC00\\uD800", "null", "1e999", "\"items\":", "\"version\":\"https://jsonfeed.org/version/1.1\",", "\"content_html\":\"<img src=x onerror=y>\",", "\"url\":\"javascript:x\",", "\"url\":{},", "\"id\":1e400,",
        "\"date_published\":\"9999-12-31T23:59:59-14:00\",", "\"tags\":[[],{},\"\"],", "\"authors\":[null,\"x\",{\"name\":[]}],", "\"attachments\":[{\"url\":\"data:,\",\"size_in_bytes\":-1e300,\"duration_in_seconds\":1e300}],", "/* x */", "// x\n", "\"image\":[],", "'x'",
    ]);

    private static string[] Both(string[] html) =>
        [.. html, .. html.Select(h => h.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal))];

    private static byte[][] Bytes(string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
