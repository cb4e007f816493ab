using Aggregator.Core.Fetching.Headers;
using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Fetching.Headers;

public sealed class LinkHeaderTests
{
    private static readonly Uri Url = new("https://a.example/blog/feed");

    public static TheoryData<string, string[], string?> Values => new()
    {
        // header, hubs, self
        { "<https://hub.example/>; rel=\"hub\", <https://a.example/feed>; rel=\"self\"", ["https://hub.example/"], "https://a.example/feed" },
        { "<https://hub.example/>; rel=hub", ["https://hub.example/"], null },
        { "<https://hub.example/>;rel=hub,<https://a.example/feed>;rel=self", ["https://hub.example/"], "https://a.example/feed" },
        { "<https://hub.example/> ; rel = hub ; title=\"a, b; c\" , <https://two.example/>; rel=hub", ["https://hub.example/", "https://two.example/"], null },
        { "<https://hub.example/>; title=\"a \\\" > , <x>; rel=self\"; rel=\"hub\"", ["https://hub.example/"], null },
        { "<https://hub.example/>; REL=\"HUB\"", ["https://hub.example/"], null },
        { "<https://hub.example/>; rel=\"next hub\"", ["https://hub.example/"], null },
        { "<https://both.example/>; rel=\"self hub\"", ["https://both.example/"], "https://both.example/" },
        { "<https://hub.example/>; rel=next; rel=hub", [], null },
        { "<https://hub.example/>; rel=\"hubs\"", [], null },
        { "<https://hub.example/>; rel=hub; anchor=\"https://other.example/\"", [], null },
        { "<https://hub.example/?a=1,2;b>; rel=hub", ["https://hub.example/?a=1,2;b"], null },
        { "</hub>; rel=hub, <feed?x>; rel=self", ["https://a.example/hub"], "https://a.example/blog/feed?x" },
        { "<//hub.example/a>; rel=hub", ["https://hub.example/a"], null },
        { "<HTTPS://Hub.Example>; rel=hub", ["HTTPS://Hub.Example"], null },
        { "<ftp://hub.example/>; rel=hub, <mailto:a@b>; rel=self", [], null },
        { "<https://hub.example/>; rel=hub, <https://hub.example/>; rel=hub", ["https://hub.example/"], null },
        { "<https://one.example/>; rel=self, <https://two.example/>; rel=self", [], "https://one.example/" },
        { "<https://hub.example/", [], null },
        { "<https://hub.example/>; rel=\"hub", ["https://hub.example/"], null },
        { "<https://hub.example/>; rel", [], null },
        { "<https://hub.example/>; rel=", [], null },
        { "<https://hub.example/>", [], null },
        { "<>; rel=hub", ["https://a.example/blog/feed"], null },
        { ",,, ;; =<", [], null },
        { "", [], null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Parse_Value_GivesHubsAndTopic(string value, string[] hubs, string? self)
    {
        var links = LinkHeader.Parse(value, Url);

        (links ?? HubLinks.None).ShouldBe(new HubLinks { Hubs = hubs, Self = self });
        (links is null).ShouldBe(hubs.Length == 0 && self is null, "nothing said leaves it to the document");
    }

    [Fact]
    public void Parse_ManyHubs_AreBounded() =>
        LinkHeader.Parse(string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"<https://h{i}.example/>; rel=hub")), Url)!
            .Hubs.Count.ShouldBe(HubLinks.MaxHubs);

    [Fact]
    public void Parse_LongUrl_IsNotTaken() =>
        LinkHeader.Parse($"<https://hub.example/{new string('a', HubLinks.MaxUrlLength)}>; rel=hub", Url).ShouldBeNull();
}
