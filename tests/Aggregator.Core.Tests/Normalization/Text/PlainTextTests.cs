using System.Globalization;
using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Tests.Normalization.Text;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("<p>One</p><p>two</p>", "One two")]
    [InlineData("One<br>two<br/>three", "One two three")]
    [InlineData("in<b>side</b> a word", "inside a word")]
    [InlineData("<ul><li>a</li><li>b</li></ul>c", "a b c")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr></table>", "a b")]
    [InlineData("AT&amp;T &lt;b&gt; &quot;x&quot;", "AT&T <b> \"x\"")]
    [InlineData("&amp;amp; &amp;lt;b&amp;gt;", "&amp; &lt;b&gt;")]
    [InlineData("AT&T, R&D and a & b", "AT&T, R&D and a & b")]
    [InlineData("&copy; &copy 2024 &hellip; &#8217; &#x2019; &#146;", "© © 2024 … ’ ’ ’")]
    [InlineData("&unknown; &; &#; &#x;", "&unknown; &; &#; &#x;")]
    [InlineData("&#0;&#xD800;&#x110000;", "\uFFFD\uFFFD\uFFFD")]
    [InlineData("&CounterClockwiseContourIntegral;", "∳")]
    [InlineData("a&nbsp;&nbsp;b\u00A0c", "a b c")]
    [InlineData("  a \t\r\n b  ", "a b")]
    [InlineData("a\u200Bb\uFEFFc\u00ADd", "abcd")]
    [InlineData("a \u200B b", "a b")]
    [InlineData("a\u0000b\u0007c\u0085d", "abc d")]
    [InlineData("a\u3000b\u2003c", "a b c")]
    [InlineData("می\u200Cخواهم 👩\u200D🔬", "می\u200Cخواهم 👩\u200D🔬")]
    [InlineData("a<script>if (a<b) document.write('</p>')</script>b", "ab")]
    [InlineData("a<STYLE>p > b { }</STYLE> b", "a b")]
    [InlineData("<title>t</title>a<textarea><b></textarea>", "a")]
    [InlineData("a<iframe src=\"x\"> <br>b", "a b")]
    [InlineData("a<title>b<TITLE>c", "abc")]
    [InlineData("a<svg>b</svg>c<svg>d", "acd")]
    [InlineData("a<svgx>b", "ab")]
    [InlineData("a<textarea", "a")]
    [InlineData("a<script>b", "a")]
    [InlineData("a<object><p>b</p></object><marquee>c</marquee>", "a b c")]
    [InlineData("a<svg><text>x</text><svg></svg>y</svg>b", "ab")]
    [InlineData("a<!-- <p>x</p> -->b<!-->c<!--->d", "abcd")]
    [InlineData("a<![CDATA[x]]>b<?php echo 1 ?>c", "abc")]
    [InlineData("a < b and b > c", "a < b and b > c")]
    [InlineData("1<2", "1<2")]
    [InlineData("a<b title=\"x>y\">c</b>", "ac")]
    [InlineData("a <b", "a")]
    [InlineData("a </", "a </")]
    [InlineData("<p", "")]
    [InlineData("", "")]
    public void OfHtml_Markup_GivesItsText(string html, string expected) => PlainText.OfHtml(html, 1_000).ShouldBe(expected);

    [Theory]
    [InlineData("a <b> & &amp; c", "a <b> & &amp; c")]
    [InlineData("  a\n\nb\u00A0", "a b")]
    public void OfText_PlainText_KeepsItsBrackets(string text, string expected) => PlainText.OfText(text, 1_000).ShouldBe(expected);

    [Fact]
    public void OfText_CleanText_IsTheSameInstance()
    {
        var text = new string('x', 10);
        PlainText.OfText(text, 1_000).ShouldBeSameAs(text);
    }

    [Fact]
    public void OfHtml_LongText_IsCutAtAWord()
    {
        var text = PlainText.OfHtml(string.Concat(Enumerable.Repeat("<p>word</p>", 10_000)), 1_000);
        text.Length.ShouldBeLessThanOrEqualTo(1_000);
        text.ShouldEndWith("word…");
    }

    [Fact]
    public void OfHtml_EveryCharacter_LeavesNoControlsAndNoWideSpace()
    {
        var all = string.Concat(Enumerable.Range(1, 0xD7FF).Where(c => c is not ('<' or '&')).Select(c => (char)c));
        var text = PlainText.OfHtml(all, int.MaxValue);
        text.ShouldNotContain("  ");
        text.Where(c => c != ' ' && (char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Control)).ShouldBeEmpty();
    }
}
