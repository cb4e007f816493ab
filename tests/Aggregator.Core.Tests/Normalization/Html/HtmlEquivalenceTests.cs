using System.Text;
using Aggregator.Core.Normalization.Html;

namespace Aggregator.Core.Tests.Normalization.Html;

/// <summary>What the scanner proves must be, byte for byte, what the sanitizer would have written.</summary>
public sealed class HtmlEquivalenceTests(ITestOutputHelper output)
{
    private const int MaxDepth = 200;

    private static readonly Uri Base = new("https://base.example/dir/page");

    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<P>", "<em>", "</em>", "<b>", "</b>", "<i class='x'>", "</i>", "<a href=\"https://h/r/1?a=1&amp;b=2\">", "</a>", "<a href='/x y'>",
        "<a href=javascript:alert(1)>", "<a href=\"?a=1&copy=2&b\" onclick=\"x\">", "<img src=\"https://i/1.jpg\" alt=\"\">", "<img src=/2.png/>", "<br>", "<br/>", "<hr>",
        "<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>", "<dl>", "</dl>", "<dt>", "</dt>", "<dd>", "</dd>", "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>",
        "<th colspan=2>", "</th>", "<tbody>", "</tbody>", "<thead>", "</thead>", "<h2>", "</h2>", "<h3>", "</h3>", "<div>", "</div>", "<div id=a style=\"x\">", "<blockquote cite='x'>",
        "</blockquote>", "<pre>", "</pre>", "<code>", "</code>", "<span lang=en>", "</span>", "<font color=red>", "</font>", "<center>", "</center>", "<strong>", "</strong>",
        "<script>", "</script>", "<style>a{}</style>", "<iframe src=x>", "</iframe>", "<!-- c -->", "<!---->", "<!-->", "<?php x ?>", "<![CDATA[x]]>", "<!doctype html>", "</>", "<svg>",
        "</svg>", "<path/>", "<form>", "</form>", "<noscript>", "</noscript>", "<figure>", "</figure>", "<figcaption>", "</figcaption>", "<sup>", "</sup>", "<custom-x>", "</custom-x>",
        "text ", "a & b", "AT&T ", "&amp;", "&lt;", "&nbsp;", "&quot;", "&#8217;", "&#x92;", "&#0;", "&hellip;", "&copy 1", "&notit;", "&foo;", "\u00A0", ">", "<", "< ", "\"", "'", "\r\n", "\r",
        "\n", "  ", "é", "日本", "😀", "\0", "<p title=\"a&quot;<b>\">", "<p title='&{x'>", "<p title=\"x\" title='y'>", "<td width=\"1\" >", "<video controls poster=/p.jpg>", "</video>", "<source src=x>",
        "<details open>", "</details>", "<summary>", "</summary>", "</body>", "<body>", "<p/>", "</p >", "<b", "<time datetime=2020>", "</time>", "<a name=x>", "<tt>", "</tt>", "<nobr>", "</nobr>",
        "<script>a<b></script>", "<script><!-- <script> </script>", "<SCRIPT SRC=x></SCRIPT >", "<style></style>", "<iframe src=x><p></iframe>", "<iframe></iframe x>",
        "<svg/>", "<svg viewBox='0'><g><path d=x /></g>t</svg>", "<svg><PATH></g><clippath></svg>", "<svg><![CDATA[</svg>]]></svg>", "<svg><p></svg>", "<svg><title><b></title></svg>",
        "</img>", "</hr>", "</br>", "</source>", "<picture>", "</picture>", "<source src=/v.mp4 type='video/mp4' srcset=x>", "<tfoot>", "</tfoot>", "</th>", "<style><!-- </style>",
        "<svg><g></p></svg>", "<svg><text>a</text></svg>", "<svg><text><b></svg>", "<form><p>", "<pre>\n", "<pre>\n\n", "<pre>\n<b>", "<pre>\r\n", "<pre>\n&", "<pre>&#10;", "<pre>&NewLine;", "<pre>&lt;",
    ];

    private static readonly string[] Phrasing = ["b", "i", "a", "em", "span", "font", "code", "sup", "time", "strong", "tt"];

    private static readonly string[] Flow =
        [.. Phrasing, "p", "div", "ul", "ol", "dl", "table", "h1", "h2", "pre", "blockquote", "center", "figure", "section", "details", "li", "td"];

    private static readonly Dictionary<string, string[]> Children = new()
    {
        ["ul"] = ["li"],
        ["ol"] = ["li"],
        ["dl"] = ["dt", "dd"],
        ["table"] = ["tr", "tbody", "thead"],
        ["tbody"] = ["tr"],
        ["thead"] = ["tr"],
        ["tr"] = ["td", "th"],
        ["p"] = Phrasing,
        ["h1"] = Phrasing,
        ["b"] = Phrasing,
        ["a"] = Phrasing,
        ["em"] = Phrasing,
        ["span"] = Phrasing,
    };

    [Fact]
    public void TryClean_CorpusContents_EqualsSanitizer()
    {
        var contents = CorpusContents.Get();
        var (proven, unchanged, characters, provenCharacters) = (0, 0, 0L, 0L);
        foreach (var content in contents.Where(c => HtmlDepthGuard.IsWithin(c, MaxDepth)))
        {
            characters += content.Length;
            if (HtmlScanner.TryClean(content, Base, MaxDepth) is not { } clean)
                continue;
            Same(clean, content);
            proven++;
            provenCharacters += content.Length;
            unchanged += ReferenceEquals(clean, content) ? 1 : 0;
        }

        output.WriteLine($"{contents.Count} contents: {proven} proven, {unchanged} of them unchanged; {provenCharacters} of {characters} characters");
        proven.ShouldBeGreaterThan(contents.Count / 2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void TryClean_GeneratedFragments_EqualsSanitizer(int seed)
    {
        var random = new Random(seed);
        var proven = 0;
        for (var i = 0; i < 4_000; i++)
        {
            var fragment = Generate(random, random.Next(1, 14));
            if (HtmlScanner.TryClean(fragment, Base, MaxDepth) is not { } clean)
                continue;
            proven++;
            Same(clean, fragment);
        }

        proven.ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void TryClean_GeneratedNestedFragments_EqualsSanitizer(int seed)
    {
        var random = new Random(seed);
        var proven = 0;
        for (var i = 0; i < 4_000; i++)
        {
            var text = new StringBuilder();
            GenerateNested(random, text, 4);
            var fragment = text.ToString();
            if (HtmlScanner.TryClean(fragment, Base, MaxDepth) is not { } clean)
                continue;
            proven++;
            Same(clean, fragment);
        }

        proven.ShouldBeGreaterThan(300);
    }

    /// <summary>What feeds hold much of is proven, and what the parser reads otherwise than the scanner is not.</summary>
    [Theory]
    [InlineData("<p>a<script>if (b < c) d</script>e</p>", "<p>ae</p>")]
    [InlineData("<style></style><p>a</p>", "<p>a</p>")]
    [InlineData("<div><iframe src=\"x\">b</iframe></div>", "<div></div>")]
    [InlineData("<p>b<svg viewBox=\"0\"><g><path d=\"x\"/></g></svg></p>", "<p>b</p>")]
    [InlineData("<pre>\na\n</pre>", "<pre>a\n</pre>")]
    [InlineData("<style><!-- a --></style>b", "b")]
    [InlineData("a</p><p>b</img></p>", "a<p></p><p>b</p>")]
    [InlineData("<picture><source srcset=\"x\"><img src=\"https://a.example/\"></picture>", "<source><img src=\"https://a.example/\">")]
    [InlineData("<table><tr><td>a<td><p>b<tr><td>c</table>", "<table><tbody><tr><td>a</td><td><p>b</p></td></tr><tr><td>c</td></tr></tbody></table>")]
    [InlineData("<p>a<form><p>b<script>c</script></form>d", "<p>a</p><p>b</p>d")]
    [InlineData("<form>a</form><form>b", "ab")]
    [InlineData("<form>a<form>b</form>", null)]
    [InlineData("<form><b>a</form></b>", null)]
    [InlineData("a<svg><text x=\"1\">b<tspan>c</tspan></text></svg>d", "ad")]
    [InlineData("<p>a<script><!-- <script> </script> b", null)]
    [InlineData("<script>a", null)]
    [InlineData("<svg><p></svg>", null)]
    [InlineData("<svg><![CDATA[</svg>]]></svg>", null)]
    [InlineData("<table><svg></svg></table>", null)]
    [InlineData("<pre>&lt;a</pre>", "<pre>&lt;a</pre>")]
    [InlineData("<pre>&#10;a</pre>", null)]
    [InlineData("<pre>&NewLine;a</pre>", null)]
    [InlineData("<pre>\n\na</pre>", null)]
    public void TryClean_DroppedElement_IsProvenWhereItsEndIsSure(string html, string? expected) =>
        HtmlScanner.TryClean(html, Base, MaxDepth).ShouldBe(expected);

    private static void Same(string clean, string source)
    {
        var expected = MarkupSanitizer.OfThread.Sanitize(source, Base);
        if (clean == expected)
            return;
        var at = clean.AsSpan().CommonPrefixLength(expected);
        Assert.Fail($"differs at {at}\nscanner:   {Around(clean, at)}\nsanitizer: {Around(expected, at)}\nsource:    {Around(source, at)}");
    }

    private static string Around(string text, int at) => text[Math.Clamp(at - 60, 0, text.Length)..Math.Clamp(at + 80, 0, text.Length)];

    private static string Generate(Random random, int pieces)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
            text.Append(Pieces[random.Next(Pieces.Length)]);
        return text.ToString();
    }

    private static void GenerateNested(Random random, StringBuilder text, int depth, string parent = "div")
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var piece = Pieces[random.Next(Pieces.Length)];
            if ((!piece.StartsWith('<') && parent is not ("table" or "tr" or "tbody")) || random.Next(20) == 0)
                text.Append(piece);
            var children = Children.GetValueOrDefault(parent, Flow);
            var name = random.Next(20) == 0 ? Flow[random.Next(Flow.Length)] : children[random.Next(children.Length)];
            text.Append('<').Append(name).Append('>');
            if (depth > 0 && random.Next(4) > 0)
                GenerateNested(random, text, depth - 1, name);
            if (random.Next(10) > 0)
                text.Append("</").Append(name).Append('>');
        }
    }
}
