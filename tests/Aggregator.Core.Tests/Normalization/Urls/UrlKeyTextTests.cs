using Aggregator.Core.Normalization.Urls;

namespace Aggregator.Core.Tests.Normalization.Urls;

public sealed class UrlKeyTextTests
{
    public static TheoryData<string, string, bool> Pairs => UrlPairs.Rows();

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
    public void Pairs_AreEnoughOfBothKinds()
    {
        Pairs.Count(row => row.Data.Item3).ShouldBeGreaterThanOrEqualTo(110);
        Pairs.Count(row => !row.Data.Item3).ShouldBeGreaterThanOrEqualTo(110);
        Pairs.Select(row => (row.Data.Item1, row.Data.Item2)).ShouldBeUnique();
    }

    [Theory]
    [InlineData("https://www.example.com:443/a/?b=2&a=1&utm_source=x#y", "example.com/a?a=1&b=2")]
    [InlineData("http://Example.com", "example.com")]
    [InlineData("http://user@m.example.com:8080/index.html#/a/", "user@example.com:8080#/a")]
    [InlineData("https://example.com/a%28b%29//c?x=%2F%26&y=a%20b", "example.com/a(b)/c?x=/%26&y=a+b")]
    [InlineData("https://example.com/2024/hello/index.amp.html", "example.com/2024/hello")]
    [InlineData("https://example.com/2024/hello/amp/index.html", "example.com/2024/hello")]
    [InlineData("https://example.com/2024/hello/index.html/amp", "example.com/2024/hello")]
    [InlineData("urn:uuid:1", "urn:uuid:1")]
    public void KeyText_RawUrl_IsFolded(string url, string expected) => CanonicalizerFixture.Shipped.KeyText(url).ShouldBe(expected);

    /// <summary>What is folded for comparison is not certain to be a page that can be followed, or the better one.</summary>
    [Theory]
    [InlineData("https://m.example.com/a")]
    [InlineData("https://amp.example.com/2024/a/amp/")]
    [InlineData("https://www.example.com/a/index.html")]
    [InlineData("https://www.example.com//a/")]
    [InlineData("https://en.wikipedia.org/wiki/Mercury_%28planet%29")]
    [InlineData("https://example.com/a?b=2&a=1")]
    public void Canonicalize_WhatOnlyTheKeyFolds_Stays(string url) => CanonicalizerFixture.Shipped.Canonicalize(url).ShouldBe(url);

    [Fact]
    public void KeyText_ManyParameters_StaysInLinearBounds()
    {
        var url = "https://example.com/a?" + string.Join('&', Enumerable.Range(0, 1_000).Select(i => $"p{1_000 - i}=1"));
        CanonicalizerFixture.Shipped.KeyText(url).ShouldStartWith("example.com/a?p");
    }

    private static string Key(string url) => UrlCanonicalizer.Fold(CanonicalizerFixture.Shipped.Canonicalize(url));
}
