using Aggregator.Core.Model;
using Aggregator.Core.Pipeline.Pages;

namespace Aggregator.Core.Tests.Pipeline.Pages;

public sealed class CanonicalSiteTests
{
    [Theory]
    [InlineData("https://a.example/x", "https://a.example/y", true)]
    [InlineData("https://www.a.example/x", "http://a.example/y", true)]
    [InlineData("https://a.example/x", "https://m.a.example/y", true)]
    [InlineData("https://amp.a.example/x", "https://WWW.a.example/y", true)]
    [InlineData("https://a.example:8443/x", "https://a.example/y", false)]
    [InlineData("https://b.example/x", "https://a.example/y", false)]
    [InlineData("https://own.example/x", "https://links.example/y", true)]
    [InlineData("https://blog.own.example/x", "https://links.example/y", true)]
    [InlineData("https://notown.example/x", "https://links.example/y", false)]
    [InlineData("https://other.own.example/x", "https://links.example/y", false)]
    [InlineData("https://victim.host.example/x", "https://evil.host.example/y", false)]
    [InlineData("https://own.example:444/x", "https://links.example/y", false)]
    public void IsOwn_Hosts_OnlyTheArticlesSiteAndItsProvidersDomain(string canonical, string webUrl, bool expected)
    {
        var catalog = new FeedCatalog([new Provider { Name = "Own", Domain = "own.example" }, new Provider { Name = "Other", Domain = "other.own.example" }]);

        CanonicalSite.IsOwn(new Uri(canonical), new Uri(webUrl), "own.example", catalog).ShouldBe(expected);
    }
}
