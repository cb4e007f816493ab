namespace Aggregator.Core.Tests.Normalization.Urls;

public sealed class UrlKeyTextTests
{
    /// <summary>Lines of two URLs that mean one article.</summary>
    private const string Same = """
        https://example.com/a http://example.com/a
        https://example.com/a https://www.example.com/a
        https://example.com/a http://www.example.com/a
        https://example.com/a https://example.com/a/
        https://example.com/a https://example.com/a//
        https://example.com https://example.com/
        https://example.com/ http://www.example.com
        https://example.com/a https://EXAMPLE.com/a
        https://example.com/a HTTPS://example.com/a
        https://example.com/a https://example.com:443/a
        https://example.com/a http://example.com:80/a
        https://example.com/a https://example.com./a
        https://example.com/a https://example.com/a#top
        https://example.com/a https://example.com/a#
        https://example.com/a https://example.com/a#comments
        https://example.com/a https://example.com/a#respond
        https://example.com/a https://example.com/a#xtor=RSS-1
        https://example.com/a https://example.com/a#:~:text=word
        https://example.com/a https://example.com/a?
        https://example.com/a https://example.com/a?#x
        https://example.com/a https://example.com/a?&
        https://example.com/a https://example.com/./a
        https://example.com/a https://example.com/b/../a
        https://example.com/a https://example.com/%61
        https://example.com/~a https://example.com/%7Ea
        https://example.com/%C3%A9 https://example.com/%c3%a9
        https://example.com/%C3%A9 https://example.com/é
        https://bücher.example/a https://xn--bcher-kva.example/a
        https://example.com/a?x=1&y=2 https://example.com/a?y=2&x=1
        https://example.com/a?c=3&b=2&a=1 https://example.com/a?a=1&b=2&c=3
        https://example.com/a?x=1 https://example.com/a/?x=1
        https://example.com/?p=123 http://www.example.com/?p=123
        https://example.com/?p=123 https://example.com/?p=123&utm_source=rss
        https://example.com/?p=123 https://example.com/?utm_source=rss&p=123
        https://example.com/?p=123 https://example.com/?fbclid=IwAR0x&p=123
        https://example.com/index.php?p=123 http://example.com/index.php?p=123&utm_medium=feed#top
        https://example.com/a https://example.com/a?utm_source=rss
        https://example.com/a https://example.com/a?utm_source=rss&utm_medium=feed&utm_campaign=c1
        https://example.com/a https://example.com/a?utm_content=x
        https://example.com/a https://example.com/a?utm_term=x
        https://example.com/a https://example.com/a?utm_id=x
        https://example.com/a https://example.com/a?utm_brand=x
        https://example.com/a https://example.com/a?UTM_SOURCE=RSS
        https://example.com/a https://example.com/a?utm_source
        https://example.com/a https://example.com/a?utm_source=
        https://example.com/a https://example.com/a?fbclid=IwAR123
        https://example.com/a https://example.com/a?gclid=x
        https://example.com/a https://example.com/a?dclid=x
        https://example.com/a https://example.com/a?gbraid=x&wbraid=y
        https://example.com/a https://example.com/a?msclkid=x
        https://example.com/a https://example.com/a?yclid=x
        https://example.com/a https://example.com/a?twclid=x
        https://example.com/a https://example.com/a?ttclid=x
        https://example.com/a https://example.com/a?igshid=x
        https://example.com/a https://example.com/a?mc_cid=x&mc_eid=y
        https://example.com/a https://example.com/a?mkt_tok=x
        https://example.com/a https://example.com/a?_hsenc=x&_hsmi=y
        https://example.com/a https://example.com/a?__hstc=x
        https://example.com/a https://example.com/a?hsa_acc=1
        https://example.com/a https://example.com/a?mtm_source=x
        https://example.com/a https://example.com/a?pk_campaign=x
        https://example.com/a https://example.com/a?matomo_campaign=x
        https://example.com/a https://example.com/a?piwik_campaign=x
        https://example.com/a https://example.com/a?_ga=1.2
        https://example.com/a https://example.com/a?_gl=1
        https://example.com/a https://example.com/a?xtor=RSS-1
        https://example.com/a https://example.com/a?at_medium=RSS&at_campaign=x
        https://example.com/a https://example.com/a?ns_mchannel=rss
        https://example.com/a https://example.com/a?_openstat=x
        https://example.com/a https://example.com/a?guccounter=1
        https://example.com/a https://example.com/a?ncid=rss
        https://example.com/a https://example.com/a?srsltid=x
        https://example.com/a https://example.com/a?amp;utm_source=x
        https://example.com/a?id=1 https://example.com/a?id=1&amp;utm_medium=x
        https://example.com/a?x=1&x=2 https://example.com/a?x=1&x=2&utm_source=r
        https://example.com/a?q=%41 https://example.com/a?q=A
        https://example.com/a?q=a%2fb https://example.com/a?q=a%2Fb
        https://youtube.com/watch?v=a https://www.youtube.com/watch?v=a&feature=share
        https://youtube.com/watch?v=a https://www.youtube.com/watch?si=x&v=a
        https://nytimes.com/2024/a.html https://www.nytimes.com/2024/a.html?partner=rss&emc=rss
        https://washingtonpost.com/a https://www.washingtonpost.com/a?wprss=rss_national
        https://medium.com/p/a https://medium.com/p/a?source=rss----abc
        https://sub.medium.com/p/a https://sub.medium.com/p/a?source=rss
        https://heise.de/a.html https://www.heise.de/a.html?wt_mc=rss.red.ho
        https://bbc.co.uk/news/a https://www.bbc.co.uk/news/a?ocid=x
        https://news.example/a https://www.google.com/url?url=https%3A%2F%2Fnews.example%2Fa
        https://news.example/a https://l.facebook.com/l.php?u=https%3A%2F%2Fnews.example%2Fa
        https://news.example/a http://feedproxy.google.com/~r/x/~3/y/http://news.example/a
        """;

    /// <summary>Lines of two URLs that mean two articles.</summary>
    private const string Different = """
        https://example.com/?p=123 https://example.com/?p=124
        https://example.com/?p=123 https://example.com/
        https://example.com/?p=123 https://example.com/?page_id=123
        https://example.com/?p=12&utm_source=x https://example.com/?p=13&utm_source=x
        https://example.com/index.php?p=1 https://example.com/index.php?p=2
        https://example.com/index.php https://example.com/
        https://example.com/a https://example.com/b
        https://example.com/a https://example.com/A
        https://example.com/a https://example.com/a.html
        https://example.com/a https://example.com/a/b
        https://example.com/ab https://example.com/a/b
        https://example.com//a https://example.com/a
        https://example.com/a https://example.org/a
        https://example.com/a https://news.example.com/a
        https://example.com/a https://www2.example.com/a
        https://example.com/a https://m.example.com/a
        https://example.com/a https://wwwexample.com/a
        https://www.com/a https://com/a
        https://example.com/a https://example.com:8080/a
        https://example.com:8080/a https://example.com:8081/a
        http://example.com:443/a http://example.com/a
        https://example.com/a?x=1 https://example.com/a?x=2
        https://example.com/a?x=1 https://example.com/a?X=1
        https://example.com/a?x=1 https://example.com/a?y=1
        https://example.com/a?x https://example.com/a
        https://example.com/a?x=1&x=2 https://example.com/a?x=2&x=1
        https://example.com/a?x=1 https://example.com/a?x=1&y=2
        https://example.com/a?x=1&y=2 https://example.com/a?x=2&y=1
        https://example.com/a?x=a+b https://example.com/a?x=a%2Bb
        https://example.com/a?x=a%26b https://example.com/a?x=a&b
        https://example.com/a%2Fb https://example.com/a/b
        https://example.com/a%3Fx https://example.com/a?x
        https://example.com/a%23x https://example.com/a
        https://example.com/a#!/1 https://example.com/a#!/2
        https://example.com/a#!/1 https://example.com/a
        https://example.com/a?id=1 https://example.com/a?id=1%20
        https://example.com/a?v=1 https://example.com/a?v=2
        https://example.com/a?page=1 https://example.com/a?page=2
        https://example.com/a?q=x https://example.com/a?q=y
        https://example.com/a?lang=en https://example.com/a?lang=de
        https://example.com/a?story=1 https://example.com/a?story=2
        https://example.com/a?article=1 https://example.com/a
        https://example.com/a?t=1 https://example.com/a?t=2
        https://example.com/a?s=1 https://example.com/a?s=2
        https://example.com/a?r=1 https://example.com/a?r=2
        https://example.com/a?source=1 https://example.com/a?source=2
        https://example.com/a?ref=1 https://example.com/a?ref=2
        https://example.com/a?ref=main https://example.com/a
        https://example.com/a?feature=1 https://example.com/a?feature=2
        https://example.com/a?utm=1 https://example.com/a?utm=2
        https://example.com/a?utmost=1 https://example.com/a
        https://example.com/a?category=utm_x https://example.com/a
        https://example.com/a?xutm_source=1 https://example.com/a
        https://example.com/a?fbclids=1 https://example.com/a
        https://youtube.com/watch?v=a https://youtube.com/watch?v=b
        https://youtube.com/watch?v=a https://youtube.com/watch?v=A
        https://youtube.com/watch?v=a https://youtube.com/watch?v=a&list=b
        https://news.ycombinator.com/item?id=1 https://news.ycombinator.com/item?id=2
        https://example.com/story.aspx?ID=1 https://example.com/story.aspx?ID=2
        https://example.com/a;v=1 https://example.com/a;v=2
        https://example.com/~a https://example.com/a
        https://example.com/caf%C3%A9 https://example.com/cafe
        https://bücher.example/ https://bucher.example/
        https://user@example.com/a https://example.com/a
        https://www.google.com/url?q=https%3A%2F%2Fx.example%2F1 https://www.google.com/url?q=https%3A%2F%2Fx.example%2F2
        https://example.com/url?url=https%3A%2F%2Fx.example%2F1 https://x.example/1
        https://example.com/2024/01/a https://example.com/2024/02/a
        https://example.com/a-1 https://example.com/a-2
        https://example.com/a... https://example.com/a
        """;

    public static TheoryData<string, string, bool> Pairs()
    {
        var pairs = new TheoryData<string, string, bool>();
        foreach (var (lines, same) in new[] { (Same, true), (Different, false) })
        {
            foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var urls = line.Split(' ');
                pairs.Add(urls[0], urls[1], same);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void KeyText_TwoUrls_IsSharedExactlyByOneArticle(string one, string other, bool same)
    {
        var (first, second) = (Key(one), Key(other));
        if (same)
            first.ShouldBe(second);
        else
            first.ShouldNotBe(second);
    }

    [Fact]
    public void Pairs_AreEnough() => Pairs().Count.ShouldBeGreaterThanOrEqualTo(150);

    [Theory]
    [InlineData("https://www.example.com:443/a/?b=2&a=1&utm_source=x#y", "example.com/a?a=1&b=2")]
    [InlineData("http://Example.com", "example.com")]
    [InlineData("urn:uuid:1", "urn:uuid:1")]
    public void KeyText_RawUrl_IsFolded(string url, string expected) => CanonicalizerFixture.Shipped.KeyText(url).ShouldBe(expected);

    [Fact]
    public void KeyText_ManyParameters_StaysInLinearBounds()
    {
        var url = "https://example.com/a?" + string.Join('&', Enumerable.Range(0, 1_000).Select(i => $"p{1_000 - i}=1"));
        CanonicalizerFixture.Shipped.KeyText(url).ShouldStartWith("example.com/a?p");
    }

    private static string Key(string url)
    {
        var urls = CanonicalizerFixture.Shipped;
        return urls.KeyText(urls.Canonicalize(url));
    }
}
