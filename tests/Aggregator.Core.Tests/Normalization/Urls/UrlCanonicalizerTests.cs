using Aggregator.Core.Normalization.Urls;

namespace Aggregator.Core.Tests.Normalization.Urls;

public sealed class UrlCanonicalizerTests
{
    [Theory]
    [InlineData("HTTP://Example.COM/Path", "http://example.com/Path")]
    [InlineData("https://example.com", "https://example.com/")]
    [InlineData("https://example.com:443/a", "https://example.com/a")]
    [InlineData("http://example.com:80/a", "http://example.com/a")]
    [InlineData("http://example.com:/a", "http://example.com/a")]
    [InlineData("http://example.com:443/a", "http://example.com:443/a")]
    [InlineData("https://example.com:8443/a", "https://example.com:8443/a")]
    [InlineData("https://example.com./a", "https://example.com/a")]
    [InlineData("https://example.com/a/./b/../c", "https://example.com/a/c")]
    [InlineData("https://example.com/../../a", "https://example.com/a")]
    [InlineData("https://example.com/a/..", "https://example.com/")]
    [InlineData("https://example.com/a/.", "https://example.com/a/")]
    [InlineData("https://example.com/a/%2e%2E/b", "https://example.com/b")]
    [InlineData("https://example.com//a//b", "https://example.com//a//b")]
    [InlineData("https://example.com/.well-known/x", "https://example.com/.well-known/x")]
    [InlineData("https://example.com/%7euser/%41%2f%c3%a9", "https://example.com/~user/A%2F%C3%A9")]
    [InlineData("https://example.com/é/日本", "https://example.com/%C3%A9/%E6%97%A5%E6%9C%AC")]
    [InlineData("https://example.com/a b\"c", "https://example.com/a%20b%22c")]
    [InlineData("https://example.com/100%", "https://example.com/100%25")]
    [InlineData("https://example.com/%%34%31", "https://example.com/%2541")]
    [InlineData("https://bücher.example/a", "https://xn--bcher-kva.example/a")]
    [InlineData("https://BÜCHER.example/a", "https://xn--bcher-kva.example/a")]
    [InlineData("https://XN--BCHER-KVA.example/a", "https://xn--bcher-kva.example/a")]
    [InlineData("https://例え。jp/a", "https://xn--r8jz45g.jp/a")]
    [InlineData("http://[2001:DB8::1]:8080/a", "http://[2001:db8::1]:8080/a")]
    [InlineData("https://example.com\\a\\b", "https://example.com/a/b")]
    [InlineData("  https://example.com/a\n", "https://example.com/a")]
    [InlineData("https://example.com/a\tb\r\nc", "https://example.com/abc")]
    [InlineData("https://example.com/a#top", "https://example.com/a")]
    [InlineData("https://example.com/a#!/page/2", "https://example.com/a#!/page/2")]
    [InlineData("https://example.com/a#/page/2", "https://example.com/a#/page/2")]
    [InlineData("https://example.com/a#!topic/b", "https://example.com/a#!topic/b")]
    [InlineData("https://example.com/a#!/p?utm_source=x&id=1", "https://example.com/a#!/p?id=1")]
    [InlineData("https://example.com/a#!/p%7e:%7E:text=x", "https://example.com/a#!/p~")]
    [InlineData("https://example.com/a#!/é#b", "https://example.com/a#!/%C3%A9%23b")]
    [InlineData("https://example.com/a#!", "https://example.com/a")]
    [InlineData("https://example.com/a#/?utm_source=x", "https://example.com/a")]
    [InlineData("https://example.com/a#/?id=1", "https://example.com/a#/?id=1")]
    [InlineData("https://example.com/a?", "https://example.com/a")]
    [InlineData("https://example.com/a?&&b=1&", "https://example.com/a?b=1")]
    [InlineData("https://example.com/a?b=2&a=1", "https://example.com/a?b=2&a=1")]
    [InlineData("https://example.com/a?tags[]=x", "https://example.com/a?tags%5B%5D=x")]
    [InlineData("https://example.com/a?utm_source=x", "https://example.com/a")]
    [InlineData("https://example.com/a?UTM_Source=x&id=3", "https://example.com/a?id=3")]
    [InlineData("https://example.com/a?id=3&amp;utm_source=x", "https://example.com/a?id=3")]
    [InlineData("https://example.com/a?id=3&amp;amp;page=2", "https://example.com/a?id=3&page=2")]
    [InlineData("https://example.com/a?id=3&#038;page=2&#38;utm_source=x", "https://example.com/a?id=3&page=2")]
    [InlineData("https://example.com/a?id=3?utm_source=x&utm_medium=y", "https://example.com/a?id=3")]
    [InlineData("https://example.com/a?id=3?fbclid=1?utm_source=x", "https://example.com/a?id=3")]
    [InlineData("https://example.com/a?amp?utm_source=x", "https://example.com/a")]
    [InlineData("https://example.com/a?u=http://b.example/?c=1", "https://example.com/a?u=http://b.example/?c=1")]
    [InlineData("https://example.com/a.do;jsessionid=0A1B?id=3", "https://example.com/a.do?id=3")]
    [InlineData("https://example.com/a;JSESSIONID=0A1B/b;jsessionid=1;v=2", "https://example.com/a/b;v=2")]
    [InlineData("https://example.com/a/..;jsessionid=1/b", "https://example.com/b")]
    [InlineData("https://example.com/a?PHPSESSID=0a1b&id=3", "https://example.com/a?id=3")]
    [InlineData("https://example.com/a?amp=1&id=3", "https://example.com/a?id=3")]
    [InlineData("https://example.com/a?amp=12", "https://example.com/a?amp=12")]
    [InlineData("https://example.com/a?ncid=rss", "https://example.com/a")]
    [InlineData("https://example.com/a?ncid=12", "https://example.com/a?ncid=12")]
    [InlineData("https://www.facebook.com/ann/posts/1?__cft__[0]=x&__tn__=y", "https://www.facebook.com/ann/posts/1")]
    [InlineData("https://example.com/a?utm%5Fsource=x&id=3", "https://example.com/a?id=3")]
    [InlineData("https://example.com/?fbclid=IwAR1&p=12&gclid=2", "https://example.com/?p=12")]
    [InlineData("https://example.com/a?mtm_campaign=x&pk_kwd=y", "https://example.com/a")]
    [InlineData("https://www.youtube.com/watch?v=abc&feature=youtu.be&si=q", "https://www.youtube.com/watch?v=abc")]
    [InlineData("https://example.com/watch?feature=youtu.be", "https://example.com/watch?feature=youtu.be")]
    [InlineData("https://example.com/a?ref=blog.example", "https://example.com/a?ref=blog.example")]
    public void Canonicalize_AnySpelling_GivesNormalForm(string url, string expected)
    {
        CanonicalizerFixture.Shipped.Canonicalize(url).ShouldBe(expected);
    }

    [Theory]
    [InlineData("mailto:a@b.example")]
    [InlineData("urn:uuid:1")]
    [InlineData("ftp://example.com/A")]
    [InlineData("/relative")]
    [InlineData("")]
    [InlineData("http://")]
    [InlineData("https:///path")]
    [InlineData("http://a b/")]
    public void Canonicalize_NoWebUrl_ComesBack(string url)
    {
        CanonicalizerFixture.Shipped.Canonicalize(url).ShouldBe(url);
    }

    [Theory]
    [InlineData("https://www.google.com/url?sa=t&url=https%3A%2F%2Fnews.example%2Fa%3Fid%3D1%26utm_source%3Dg&usg=x", "https://news.example/a?id=1")]
    [InlineData("https://www.google.com/url?rct=j&q=http://news.example/a", "http://news.example/a")]
    [InlineData("http://news.google.com/news/url?fd=R&url=http%3A%2F%2Fnews.example%2Fa", "http://news.example/a")]
    [InlineData("https://news.google.com/rss/articles/CBMiGmh0dHBzOi8vbmV3cy5leGFtcGxlL3N0b3J50gEA?oc=5", "https://news.example/story")]
    [InlineData("http://feedproxy.google.com/~r/Feed/~3/xyz/http://news.example/a", "http://news.example/a")]
    [InlineData("http://feeds.feedburner.com/~r/Feed/~3/xyz/http%3A%2F%2Fnews.example%2Fa", "http://news.example/a")]
    [InlineData("https://go.theregister.com/feed/www.theregister.com/2024/01/02/story/", "https://www.theregister.com/2024/01/02/story/")]
    [InlineData("https://l.facebook.com/l.php?u=https%3A%2F%2Fnews.example%2Fa%3Ffbclid%3D1&h=x", "https://news.example/a")]
    [InlineData("https://t.umblr.com/redirect?z=https%3A%2F%2Fnews.example%2Fa&t=x", "https://news.example/a")]
    [InlineData("https://href.li/?https://news.example/a?b=1", "https://news.example/a?b=1")]
    [InlineData("https://www.google.com/url?url=https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3Dhttps%253A%252F%252Fnews.example%252Fa", "https://news.example/a")]
    [InlineData("https://www.google.com/url?q=just+a+search", "https://www.google.com/url?q=just+a+search")]
    [InlineData("https://www.google.com/url?q=javascript:alert(1)", "https://www.google.com/url?q=javascript:alert(1)")]
    [InlineData("https://news.google.com/rss/articles/CBMiAbcdefgh?oc=5&hl=en-US", "https://news.google.com/rss/articles/CBMiAbcdefgh")]
    [InlineData("https://www.google.com.br/url?q=http://news.example/a", "http://news.example/a")]
    [InlineData("https://news.google.co.uk/news/url?url=http://news.example/a", "http://news.example/a")]
    [InlineData("https://google.evil.example/url?q=http://news.example/a", "https://google.evil.example/url?q=http://news.example/a")]
    [InlineData("https://google.e.de/url?q=http://news.example/a", "https://google.e.de/url?q=http://news.example/a")]
    [InlineData("https://www.google.com/amp/s/news.example/a?id=1&amp_js_v=2#referrer=x", "https://news.example/a?id=1")]
    [InlineData("https://www.google.com/amp/news.example/a", "http://news.example/a")]
    [InlineData("https://www.google.com/amp/s/news.example", "https://news.example/")]
    [InlineData("https://news-example.cdn.ampproject.org/c/s/news.example/a/amp/", "https://news.example/a/amp/")]
    [InlineData("https://news-example.cdn.ampproject.org/v/s/news.example/a?amp_gsa=1&usqp=mq331#aoh=1", "https://news.example/a")]
    [InlineData("https://cdn.ampproject.org/c/news.example/a", "http://news.example/a")]
    [InlineData("https://cdn.ampproject.org/v0.js", "https://cdn.ampproject.org/v0.js")]
    [InlineData("https://www.bing.com/amp/s/news.example/a", "https://news.example/a")]
    [InlineData("http://us.rd.yahoo.com/dailynews/rss/*http://news.example/a", "http://news.example/a")]
    [InlineData("http://feeds.feedburner.com/~r/Feed/~3/xyz/http://news.example/a%2Fb?c=1", "http://news.example/a%2Fb?c=1")]
    [InlineData("http://feeds.feedburner.com/~r/Feed/~3/xyz/http%3A%2F%2Fnews.example%2Fa%3Fb=1?c=1", "http://news.example/a?b=1&c=1")]
    [InlineData("http://feedproxy.google.com/~r/http/~3/xyz/https://news.example/a", "https://news.example/a")]
    [InlineData("http://feedproxy.google.com/~r/Feed/~3/xyz/", "http://feedproxy.google.com/~r/Feed/~3/xyz/")]
    [InlineData("https://example.com/url?url=https%3A%2F%2Fnews.example%2Fa", "https://example.com/url?url=https%3A%2F%2Fnews.example%2Fa")]
    public void Canonicalize_Wrapper_GivesTarget(string url, string expected)
    {
        CanonicalizerFixture.Shipped.Canonicalize(url).ShouldBe(expected);
    }

    [Theory]
    [InlineData("ref=blog.example", "")]
    [InlineData("ref=www.blog.example", "")]
    [InlineData("ref=company.example", "")]
    [InlineData("ref=other.example", "?ref=other.example")]
    [InlineData("ref=v1.2", "?ref=v1.2")]
    public void Canonicalize_Referrer_GoesOnlyWhereItNamesTheCarrier(string query, string expected)
    {
        CanonicalizerFixture.Shipped.Canonicalize("https://example.com/a?" + query, new UrlCarriers("www.blog.example", "company.example"))
            .ShouldBe("https://example.com/a" + expected);
    }

    [Theory]
    [InlineData("https://example.com/a/b?id=1&x=a%20b")]
    [InlineData("https://example.com/2024/some-slug")]
    [InlineData("https://example.com/a#!/b")]
    [InlineData("https://example.com/%C3%A9")]
    [InlineData("https://example.com/a;v=1?b=1?c=2")]
    [InlineData("https://news_desk.example.com/a")]
    [InlineData("https://www.youtube.com/watch?v=a")]
    public void Canonicalize_CleanUrl_IsTheSameInstance(string url)
    {
        CanonicalizerFixture.Shipped.Canonicalize(url).ShouldBeSameAs(url);
    }

    [Theory]
    [InlineData("https://example.com/2024/01/some-slug-of-an-article?id=12&page=2")]
    [InlineData("https://www.youtube.com/watch?v=a")]
    public void Canonicalize_CleanUrl_AllocatesNothing(string url)
    {
        var urls = CanonicalizerFixture.Shipped;
        urls.Canonicalize(url);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            urls.Canonicalize(url);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Theory]
    [InlineData(UrlConstants.MaxWrappers)]
    [InlineData(UrlConstants.MaxWrappers + 1)]
    public void Canonicalize_ManyWrappers_TakesOffAllOrNone(int wrappers)
    {
        var url = "https://news.example/a";
        for (var i = 0; i < wrappers; i++)
            url = "https://href.li/?" + url;
        CanonicalizerFixture.Shipped.Canonicalize(url).ShouldBe(wrappers > UrlConstants.MaxWrappers ? url : "https://news.example/a");
    }
}
