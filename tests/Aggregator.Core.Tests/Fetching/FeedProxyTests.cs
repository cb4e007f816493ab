using Aggregator.Core.Fetching;

namespace Aggregator.Core.Tests.Fetching;

public sealed class FeedProxyTests
{
    [Theory]
    [InlineData(null, "", "http://a.test/", null)]
    [InlineData(null, "http_proxy=http://p:1", "http://a.test/", "http://p:1")]
    [InlineData(null, "http_proxy=http://p:1", "https://a.test/", null)]
    [InlineData(null, "https_proxy=http://p:1", "https://a.test/", "http://p:1")]
    [InlineData(null, "HTTP_PROXY=http://p:1", "http://a.test/", "http://p:1")]
    [InlineData(null, "http_proxy=http://lower:1 HTTP_PROXY=http://upper:1", "http://a.test/", "http://lower:1")]
    [InlineData(null, "all_proxy=socks5://p:1", "https://a.test/", "socks5://p:1")]
    [InlineData(null, "all_proxy=http://all:1 https_proxy=http://tls:1", "https://a.test/", "http://tls:1")]
    [InlineData(null, "http_proxy=p:1", "http://a.test/", "http://p:1")]
    [InlineData(null, "http_proxy=http://user:secret@p:1", "http://a.test/", "http://p:1")]
    [InlineData("http://own:1", "http_proxy=http://p:1", "http://a.test/", "http://own:1")]
    [InlineData("http://own:1", "", "https://a.test/", "http://own:1")]
    [InlineData("none", "http_proxy=http://p:1", "http://a.test/", null)]
    [InlineData("http://own:1", "no_proxy=a.test", "http://a.test/", null)]
    [InlineData("http://own:1", "no_proxy=a.test", "http://sub.a.test/", null)]
    [InlineData("http://own:1", "no_proxy=.a.test", "http://sub.a.test/", null)]
    [InlineData("http://own:1", "no_proxy=*.a.test", "http://sub.a.test/", null)]
    [InlineData("http://own:1", "no_proxy=a.test", "http://aa.test/", "http://own:1")]
    [InlineData("http://own:1", "no_proxy=b.test,a.test", "http://a.test/", null)]
    [InlineData("http://own:1", "no_proxy=a.test:8080", "http://a.test/", "http://own:1")]
    [InlineData("http://own:1", "no_proxy=a.test:8080", "http://a.test:8080/", null)]
    [InlineData("http://own:1", "no_proxy=10.0.0.0/8", "http://10.1.2.3/", null)]
    [InlineData("http://own:1", "no_proxy=10.0.0.0/8", "http://11.1.2.3/", "http://own:1")]
    [InlineData("http://own:1", "no_proxy=127.0.0.1", "http://127.0.0.1/", null)]
    [InlineData("http://own:1", "no_proxy=*", "http://a.test/", null)]
    public void GetProxy_SettingAndEnvironment_Decide(string? setting, string environment, string url, string? expected)
    {
        var variables = environment.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=', 2)).ToDictionary(v => v[0], v => v[1]);

        var proxy = new FeedProxy(setting, name => variables.GetValueOrDefault(name));

        proxy.GetProxy(new Uri(url))?.OriginalString.TrimEnd('/').ShouldBe(expected);
        proxy.IsBypassed(new Uri(url)).ShouldBe(expected is null);
    }

    [Theory]
    [InlineData("ftp://p:1", false)]
    [InlineData("", false)]
    [InlineData("http://", false)]
    [InlineData("none", true)]
    [InlineData("https://p", true)]
    [InlineData("socks4a://p:1080", true)]
    public void TryParse_Text_IsAProxyOrNot(string text, bool expected) => FeedProxy.TryParse(text, out _).ShouldBe(expected);
}
