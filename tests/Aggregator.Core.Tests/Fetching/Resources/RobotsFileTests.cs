using System.Text;
using Aggregator.Core.Fetching.Resources;

namespace Aggregator.Core.Tests.Fetching.Resources;

public sealed class RobotsFileTests
{
    private const string Product = "Aggregator";

    // RFC 9309 sections 5.1 and 5.2.
    private const string SimpleExample = """
        User-Agent: *
        Disallow: *.gif$
        Disallow: /example/
        Allow: /publications/

        User-Agent: foobot
        Disallow:/
        Allow:/example/page.html
        Allow:/example/allowed.gif

        User-Agent: barbot
        User-Agent: bazbot
        Disallow: /example/page.html

        User-Agent: quxbot

        EOF
        """;

    private const string LongestMatch = "User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n";

    public static TheoryData<string, string, string, bool> Examples => new()
    {
        { SimpleExample, "foobot", "/example/page.html", true },
        { SimpleExample, "foobot", "/example/allowed.gif", true },
        { SimpleExample, "foobot", "/example/other.html", false },
        { SimpleExample, "FooBot", "/", false },
        { SimpleExample, "barbot", "/example/page.html", false },
        { SimpleExample, "bazbot", "/example/page.html", false },
        { SimpleExample, "bazbot", "/example/", true },
        { SimpleExample, "quxbot", "/example/page.html", true },
        { SimpleExample, Product, "/a.gif", false },
        { SimpleExample, Product, "/a.gif?b", true },
        { SimpleExample, Product, "/example/page.html", false },
        { SimpleExample, Product, "/publications/x", true },
        { LongestMatch, "foobot", "/example/page/disallowed.gif", false },
        { LongestMatch, "foobot", "/example/page/allowed.gif", true },
        { LongestMatch, Product, "/example/page/disallowed.gif", true },
    };

    public static TheoryData<string, string, bool> Rules => new()
    {
        { "Disallow:", "/x", true },
        { "Disallow: /", "/", false },
        { "Disallow: /", "/robots.txt", true },
        { "Disallow: /fish", "/fish.html", false },
        { "Disallow: /fish", "/Fish", true },
        { "Disallow: /fish/", "/fish", true },
        { "Disallow: fish", "/fishes", false },
        { "Disallow: /*.php", "/a/b.php?c=d", false },
        { "Disallow: /*.php$", "/a/b.php?c=d", true },
        { "Disallow: /*.php$", "/a/b.php", false },
        { "Disallow: /*.php$", "/a.php/b.php", false },
        { "Disallow: /a*b*c", "/axxbxxc", false },
        { "Disallow: /a*b*c", "/acb", true },
        { "Disallow: /$", "/", false },
        { "Disallow: /$", "/x", true },
        { "Disallow: /x$", "/xx", true },
        { "Disallow: /p\nAllow: /p", "/p", true },
        { "Allow: /p\nDisallow: /", "/page", true },
        { "Allow: /folder\nDisallow: /folder*x", "/folderx", false },
        { "Disallow: /a%3cd.html", "/a%3Cd.html", false },
        { "Disallow: /a%7Eb", "/a~b", false },
        { "Disallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", false },
        { "Disallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false },
        { "Disallow: /a/%2A", "/a/*", false },
        { "Disallow: /a/%24", "/a/$", false },
        { "Disallow: /a?b=c", "/a?b=c&d", false },
        { "Disallow: /a # why", "/ab", false },
        { "DISALLOW : /a", "/ab", false },
        { "Dissalow: /a", "/ab", true },
        { "no line", "/ab", true },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Allows_ExampleOfTheStandard_AsItSays(string text, string product, string path, bool expected) =>
        Parse(text, product).Allows(new Uri("https://a.test" + path)).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Allows_Rule_IsAppliedToPath(string rules, string path, bool expected) =>
        Parse("User-agent: *\n" + rules).Allows(new Uri("https://a.test" + path)).ShouldBe(expected);

    [Theory]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: aggregator\nDisallow: /a", "/b", true)]
    [InlineData("User-agent: AGGREGATOR/2.0 (any)\nDisallow: /", "/b", false)]
    [InlineData("User-agent: aggregator-news\nDisallow: /", "/b", true)]
    [InlineData("User-agent: other\nUser-agent: aggregator\nDisallow: /", "/b", false)]
    [InlineData("User-agent: aggregator\nDisallow: /a\nUser-agent: other\nDisallow: /b\nUser-agent: aggregator\nDisallow: /c", "/c", false)]
    [InlineData("User-agent: aggregator\nDisallow: /a\nUser-agent: other\nDisallow: /b\nUser-agent: aggregator\nDisallow: /c", "/b", true)]
    [InlineData("User-agent: aggregator\nSitemap: https://a.test/s\nCrawl-delay: 1\nUser-agent: other\nDisallow: /", "/b", false)]
    [InlineData("Disallow: /\nUser-agent: *\nDisallow: /a", "/b", true)]
    [InlineData("\uFEFFUser-agent: *\rDisallow: /", "/b", false)]
    public void Parse_Groups_AreChosenByProduct(string text, string path, bool expected) =>
        Parse(text).Allows(new Uri("https://a.test" + path)).ShouldBe(expected);

    [Theory]
    [InlineData("2", 2.0)]
    [InlineData("0.5", 0.5)]
    [InlineData("86400", 10.0)]
    [InlineData("-1", null)]
    [InlineData("1e9", null)]
    [InlineData("soon", null)]
    public void Parse_CrawlDelay_IsBounded(string value, double? seconds) =>
        (Parse($"User-agent: *\nCrawl-delay: {value}").CrawlDelay?.TotalSeconds).ShouldBe(seconds);

    [Fact]
    public void Parse_LongerThanTheLimit_ReadsTheBeginning()
    {
        var text = "User-agent: *\nDisallow: /a\n#" + new string('x', ResourceConstants.MaxRobotsBytes) + "\nDisallow: /b\n";

        var file = Parse(text);

        file.Allows(new Uri("https://a.test/a")).ShouldBeFalse();
        file.Allows(new Uri("https://a.test/b")).ShouldBeTrue();
    }

    [Fact]
    public void Allows_PatternsBuiltToBeSlow_EndSoon()
    {
        var pattern = string.Concat(Enumerable.Repeat("*a", 100)) + "b";
        var file = Parse("User-agent: *\n" + string.Concat(Enumerable.Range(0, 2_000).Select(i => $"Disallow: /{pattern}{i}\n")));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        file.Allows(new Uri("https://a.test/" + new string('a', 4_000))).ShouldBeTrue();

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static RobotsFile Parse(string text, string product = Product) => RobotsFile.Parse(Encoding.UTF8.GetBytes(text), product);
}
