using Aggregator.Core.Model;
using Aggregator.Core.Normalization.Html;

namespace Aggregator.Core.Tests.Normalization.Html;

public sealed class HtmlCleanerTests
{
    private static readonly Uri Base = new("https://base.example/dir/page");

    private readonly HtmlCleaner _cleaner = new(200);

    [Theory]
    [InlineData("<p>text <em>x</em> <a href=\"https://h/r/1?a=1&amp;b=2\">y</a>.</p>\n<img src=\"https://i/1.jpg\" alt=\"\">")]
    [InlineData("<ul><li>a</li><li>b</li></ul><h2>c</h2><blockquote><p>d</p></blockquote>")]
    [InlineData("<table><tbody><tr><td>a &lt; b &amp; c</td></tr></tbody></table>")]
    [InlineData("just text")]
    [InlineData("")]
    public void Clean_CleanMarkup_IsTheSameInstance(string html)
    {
        HtmlScanner.TryClean(html, Base, 200).ShouldBeSameAs(html);
        _cleaner.Clean(html, Base).ShouldBeSameAs(html);
    }

    [Theory]
    [InlineData("<a href=\"/a?b=1&c\">x</a>", "<a href=\"https://base.example/a?b=1&amp;c\">x</a>")]
    [InlineData("<a href=\"other\">x</a>", "<a href=\"https://base.example/dir/other\">x</a>")]
    [InlineData("<img src=\"//cdn.example/a b.jpg\">", "<img src=\"https://cdn.example/a%20b.jpg\">")]
    [InlineData("<a href=\"mailto:a@b.example\">x</a>", "<a href=\"mailto:a@b.example\">x</a>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "<a>x</a>")]
    [InlineData("<a href=\" java\tscript:alert(1)\">x</a>", "<a>x</a>")]
    [InlineData("<a href=\"&#106;avascript:alert(1)\">x</a>", "<a>x</a>")]
    [InlineData("<a href=\"&#x6A&#x61vascript:alert(1)\">x</a>", "<a>x</a>")]
    [InlineData("<a href=\"vbscript:x\">x</a>", "<a>x</a>")]
    [InlineData("<img src=\"data:image/png;base64,AAAA\" alt=\"a\">", "<img alt=\"a\">")]
    [InlineData("<a href=\"file:///etc/passwd\">x</a>", "<a>x</a>")]
    [InlineData("<p onclick=\"x()\" style=\"a\" class=\"b\" id=\"c\">x</p>", "<p>x</p>")]
    [InlineData("<img src=x onerror=alert(1)>", "<img src=\"https://base.example/dir/x\">")]
    [InlineData("a<script>alert(1)</script>b", "ab")]
    [InlineData("a<style>x{}</style>b<iframe src=\"https://x/\">c</iframe>d", "abd")]
    [InlineData("<object data=x><param name=y><embed src=z></object>a", "a")]
    [InlineData("<object data=x><p>b</p></object><marquee>c</marquee>", "<p>b</p>c")]
    [InlineData("a<iframe src=x> <br><b>c</b>", "a <br><b>c</b>")]
    [InlineData("<p>a<title>b</p><svg>c", "<p>ab</p>c")]
    [InlineData("<isindex>a", "a")]
    [InlineData("<form action=x><p>a</p><input name=b><button>c</button></form>", "<p>a</p>")]
    [InlineData("<svg onload=alert(1)><script>x</script></svg>a", "a")]
    [InlineData("<math><mi xlink:href=\"data:x\">a</mi></math>b", "ab")]
    [InlineData("<math><semantics><mi>a</mi><annotation encoding=\"application/x-tex\">\\alpha</annotation></semantics></math>b", "ab")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>b", "<table></table>b")]
    [InlineData("<math><annotation-xml encoding=\"text/html\"><script>x</script></annotation-xml></math>b", "b")]
    [InlineData("<noscript><img src=\"https://i/1.jpg\"></noscript>", "<img src=\"https://i/1.jpg\">")]
    [InlineData("<center><font color=red>a</font></center>", "a")]
    [InlineData("<!-- c --><p>a<!-- d --></p>", "<p>a</p>")]
    [InlineData("<P>a<BR/>b</P>", "<p>a<br>b</p>")]
    [InlineData("<p>a<p>b", "<p>a</p><p>b</p>")]
    [InlineData("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>")]
    [InlineData("<table><tr><td>a</td></tr></table>", "<table><tbody><tr><td>a</td></tr></tbody></table>")]
    [InlineData("<b><i>a</b>b</i>", "<b><i>a</i></b><i>b</i>")]
    [InlineData("a > b &quot;c&quot; \u00A0&eacute;", "a &gt; b \"c\" &nbsp;é")]
    [InlineData("</div>a</p>", "a<p></p>")]
    [InlineData("<a title=\"a<b>&quot;\">x</a>", "<a title=\"a&lt;b&gt;&quot;\">x</a>")]
    [InlineData("<base href=\"https://evil.example/\"><a href=\"x\">a</a>", "<a href=\"https://base.example/dir/x\">a</a>")]
    [InlineData("<meta http-equiv=refresh content=0>a<link rel=x href=y>", "a")]
    [InlineData("<pre><!-- c -->\nx</pre>", "<pre>\n\nx</pre>")]
    [InlineData("<template><b>a</b></template>b", "b")]
    [InlineData("<select><option>a</select>b", "b")]
    [InlineData("<xmp><script>alert(1)</script></xmp>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    public void Clean_AnyMarkup_KeepsWhatIsAllowed(string html, string expected) => _cleaner.Clean(html, Base).ShouldBe(expected);

    [Fact]
    public void Clean_RelativeUrlWithoutBase_IsDropped() => _cleaner.Clean("<a href=\"/x\">y</a>", null).ShouldBe("<a>y</a>");

    [Theory]
    [InlineData("<div>", 150_000, "<p>start end</p>")]
    [InlineData("<b>", 150_000, "<p>startend</p>")]
    [InlineData("<p><b id=1>", 50_000, "<p>start end</p>")]
    [InlineData("<x-y>", 50_000, "<p>startend</p>")]
    [InlineData("<table><tr><td>", 30_000, "<p>start end</p>")]
    [InlineData("<ul><li>", 50_000, "<p>start end</p>")]
    [InlineData("<div><table><tr><td></div>", 20_000, "<p>start end</p>")]
    [InlineData("<math><x/><p><x/>", 20_000, "<p>start end</p>")]
    public void Clean_DeepMarkup_IsReducedToItsText(string piece, int count, string expected) =>
        _cleaner.Clean("start" + string.Concat(Enumerable.Repeat(piece, count)) + "end", Base).ShouldBe(expected);

    [Theory]
    [InlineData("<p>a", 3_000)]
    [InlineData("<li>a", 3_000)]
    [InlineData("<div>a</div>", 3_000)]
    [InlineData("<p><b>a</b></p>", 3_000)]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>", 500)]
    [InlineData("<br><img><hr>", 3_000)]
    [InlineData("<div><span>a</div>", 3_000)]
    public void IsWithin_FlatMarkup_IsNotDeep(string piece, int count) =>
        HtmlDepthGuard.IsWithin(string.Concat(Enumerable.Repeat(piece, count)), 200).ShouldBeTrue();

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void IsWithin_AtTheBound_CountsElements(int depth, bool expected) =>
        HtmlDepthGuard.IsWithin(string.Concat(Enumerable.Repeat("<div>", depth)), 200).ShouldBe(expected);

    [Fact]
    public void Clean_LongContent_EndsBehindAnElement()
    {
        var html = "<div>" + string.Concat(Enumerable.Repeat("<p>some text</p>", 30_000)) + "</div>";
        var clean = _cleaner.Clean(html, Base);
        clean.Length.ShouldBeInRange(ArticleConstants.MaxContentLength - 100, ArticleConstants.MaxContentLength);
        clean.ShouldEndWith("</p></div>");
        HtmlScanner.TryClean(clean, Base, 200).ShouldBeSameAs(clean);
    }

    [Fact]
    public void Clean_LongTextInOneElement_BecomesAParagraph()
    {
        var clean = _cleaner.Clean("<div>" + string.Concat(Enumerable.Repeat("word &amp; ", 60_000)) + "</div>", Base);
        clean.Length.ShouldBeInRange(ArticleConstants.MaxContentLength - 100, ArticleConstants.MaxContentLength);
        clean.ShouldStartWith("<p>word &amp; word");
        clean.ShouldEndWith("</p>");
    }

    [Theory]
    [InlineData("a")]
    [InlineData("&")]
    [InlineData("\U0001F600")]
    [InlineData("日本語")]
    public void FromPlainText_LongTextWithoutSpaces_IsCutBetweenCharacters(string unit)
    {
        var html = HtmlCleaner.FromPlainText(string.Concat(Enumerable.Repeat(unit, 1_000_000)));

        html.Length.ShouldBeInRange(ArticleConstants.MaxContentLength - 16, ArticleConstants.MaxContentLength);
        html.ShouldStartWith("<p>" + (unit == "&" ? "&amp;" : unit));
        html.ShouldEndWith("</p>");
        char.IsHighSurrogate(html[^5]).ShouldBeFalse();
        html.Replace("&amp;", "", StringComparison.Ordinal).ShouldNotContain('&');
    }

    [Fact]
    public void FromPlainText_Text_IsEscapedInParagraphs() =>
        HtmlCleaner.FromPlainText("a < b\nc\r\n\r\n<script>").ShouldBe("<p>a &lt; b<br>c</p><p>&lt;script&gt;</p>");
}
