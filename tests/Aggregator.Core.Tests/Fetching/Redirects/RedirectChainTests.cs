using Aggregator.Core.Fetching.Redirects;

namespace Aggregator.Core.Tests.Fetching.Redirects;

public sealed class RedirectChainTests
{
    private static readonly Uri Start = new("https://feeds.example/a/b?x=1");

    [Theory]
    [InlineData("/c", "https://feeds.example/c")]
    [InlineData("c?y=2", "https://feeds.example/a/c?y=2")]
    [InlineData("?y=2", "https://feeds.example/a/b?y=2")]
    [InlineData("//other.example/x", "https://other.example/x")]
    [InlineData("http://Other.Example:80/x#part", "http://other.example/x")]
    [InlineData("https://user:secret@other.example/x", "https://other.example/x")]
    [InlineData("https://other.example/%2F%7e?q=a%20b", "https://other.example/%2F~?q=a%20b")]
    // UTF-8 read a byte a character.
    [InlineData("/caf\u00C3\u00A9", "https://feeds.example/caf%C3%A9")]
    [InlineData("/caf\u00E9", "https://feeds.example/caf%C3%A9")]
    public void Follow_Target_MadeAbsolute(string location, string url)
    {
        var chain = new RedirectChain(Start, null, 5);

        chain.Follow(302, location).ShouldBeNull();

        chain.Current.AbsoluteUri.ShouldBe(url);
    }

    [Theory]
    [InlineData(null, "status 302 without a target")]
    [InlineData(" ", "status 302 without a target")]
    [InlineData("http://[broken", "the target is no URL")]
    [InlineData("file:///etc/passwd", "the target's scheme is file")]
    [InlineData("ftp://feeds.example/x", "the target's scheme is ftp")]
    [InlineData("javascript:alert(1)", "the target's scheme is javascript")]
    [InlineData("/a/b?x=1", "a loop")]
    [InlineData("/a/b?x=1#elsewhere", "a loop")]
    public void Follow_NoTarget_SaysWhy(string? location, string cause) =>
        new RedirectChain(Start, null, 5).Follow(302, location).ShouldBe(cause);

    [Fact]
    public void Follow_MoreThanAllowed_SaysSo()
    {
        var chain = new RedirectChain(Start, null, 2);
        chain.Follow(301, "/1").ShouldBeNull();
        chain.Follow(301, "/2").ShouldBeNull();

        chain.Follow(301, "/3").ShouldBe("more than 2 redirects");
    }

    [Theory]
    [InlineData(new[] { 301 }, null, "https://feeds.example/0")]
    [InlineData(new[] { 308, 301 }, null, "https://feeds.example/1")]
    [InlineData(new[] { 302 }, null, null)]
    [InlineData(new[] { 301, 302 }, null, null)]
    [InlineData(new[] { 307, 301 }, null, null)]
    [InlineData(new[] { 303, 308 }, null, null)]
    [InlineData(new int[0], null, null)]
    [InlineData(new int[0], "https://known.example/", "https://known.example/")]
    [InlineData(new[] { 302 }, "https://known.example/", "https://known.example/")]
    [InlineData(new[] { 301 }, "https://known.example/", "https://feeds.example/0")]
    public void PermanentTarget_Statuses_OnlyPermanentOnesCount(int[] statuses, string? known, string? target)
    {
        var chain = new RedirectChain(Start, known, 5);
        for (var i = 0; i < statuses.Length; i++)
            chain.Follow(statuses[i], $"/{i}").ShouldBeNull();

        chain.PermanentTarget.ShouldBe(target);
    }
}
