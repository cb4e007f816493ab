using Aggregator.Core.Model;
using Aggregator.Core.Normalization;
using Aggregator.Core.Normalization.Html;
using Aggregator.Core.Normalization.Items;
using Aggregator.Core.Tests.Normalization.Urls;

namespace Aggregator.Core.Tests.Normalization.Items;

public sealed class ItemNormalizerTests
{
    private static readonly DateTimeOffset Arrival = new(2026, 5, 4, 3, 2, 1, 500, TimeSpan.FromHours(2));

    private static readonly ParsedFeed Parsed = new() { Format = "RSS 2.0", Language = "en-us" };

    private static readonly Feed Feed = new()
    {
        Id = FeedId.Of("https://blog.example/feed"),
        Url = "https://blog.example/feed",
        DisplayUrl = "https://blog.example/feed",
        Provider = new Provider { Name = "Blog", Domain = "blog.example", Category = "tech", Type = ArticleType.Article },
    };

    private readonly ItemNormalizer _normalizer = new(new HtmlCleaner(200), CanonicalizerFixture.Shipped);

    private static ParsedItem Item => new()
    {
        Position = 3,
        Id = "tag:1",
        Url = "http://www.news.example/a/?utm_source=rss",
        Title = new SourceText("A <b>title</b> &amp; more", true),
        Summary = new SourceText("A <i>summary</i>. Read more", true),
        Content = new SourceText("<p>Some content of <a href=\"/x\">six</a> words.</p><script>x</script>", true),
        Published = new DateTimeOffset(2026, 5, 1, 12, 0, 0, 700, TimeSpan.FromHours(-5)),
        BaseUrl = new Uri("https://news.example/"),
        RawHash = 77,
    };

    [Fact]
    public void Normalize_Item_GivesTextsAndMarkup()
    {
        var item = _normalizer.Normalize(Item, Parsed);
        item.Title.ShouldBe("A title & more");
        item.Summary.ShouldBe("A summary. Read more");
        item.Excerpt.ShouldBe("A summary.");
        item.ContentHtml.ShouldBe("<p>Some content of <a href=\"https://news.example/x\">six</a> words.</p>");
        item.ContentText.ShouldBeNull();
        item.Text.ShouldBe("Some content of six words.");
        item.WordCount.ShouldBe(5);
        item.Language.ShouldBe("en-US");
    }

    [Theory]
    [InlineData(5, false, true)]
    [InlineData(150, false, true)]
    [InlineData(151, false, false)]
    [InlineData(5, true, false)]
    public void Draft_Text_IsLackingWhereTheFeedGivesASummaryAtMost(int words, bool isContent, bool expected)
    {
        var text = new SourceText(string.Join(' ', Enumerable.Repeat("word", words)), true);
        var item = Item with { Summary = isContent ? default : text, Content = isContent ? text : default };

        _normalizer.Draft(_normalizer.Normalize(item, Parsed), Feed, Arrival).LacksText.ShouldBe(expected);
    }

    [Fact]
    public void Normalize_SummaryOnly_IsTheContentToo()
    {
        var item = _normalizer.Normalize(Item with { Content = default }, Parsed);
        item.ContentHtml.ShouldBe("A <i>summary</i>. Read more");
        item.Text.ShouldBe("A summary. Read more");
        item.Excerpt.ShouldBe("A summary.");
    }

    [Fact]
    public void Normalize_PlainContent_KeepsItsLines()
    {
        var item = _normalizer.Normalize(Item with { Content = new SourceText("a < b\r\n\r\nc\u0007", false) }, Parsed);
        item.ContentHtml.ShouldBeNull();
        item.ContentText.ShouldBe("a < b\n\nc");
        item.Text.ShouldBe("a < b c");
        _normalizer.Draft(item, Feed, Arrival).Content.ShouldBe("<p>a &lt; b</p><p>c</p>");
    }

    [Fact]
    public void Draft_LinkThatLeadsOn_IsKeptUnderItsTarget()
    {
        var item = Item with { Url = "http://feeds.example/~r/blog/~3/x/", TargetUrl = "https://www.news.example/a?utm_source=feedburner" };
        var draft = _normalizer.Draft(_normalizer.Normalize(item, Parsed), Feed, Arrival);
        var direct = _normalizer.Draft(_normalizer.Normalize(Item, Parsed), Feed, Arrival);
        draft.OriginalUrl.ShouldBe("http://feeds.example/~r/blog/~3/x/");
        draft.WebUrl.ShouldBe("https://www.news.example/a");
        draft.Keys.ShouldContain(direct.Keys[0], "another feed links to the page itself");
        draft.Keys.Count.ShouldBe(2);
    }

    [Fact]
    public void Normalize_EmptyItem_IsEmpty()
    {
        var item = _normalizer.Normalize(new ParsedItem { Position = 0 }, Parsed);
        item.ShouldSatisfyAllConditions(
            () => item.Title.ShouldBe(""), () => item.Excerpt.ShouldBe(""), () => item.Summary.ShouldBeNull(), () => item.ContentHtml.ShouldBeNull(),
            () => item.Images.ShouldBeEmpty(), () => item.AuthorNames.ShouldBeEmpty());
    }

    [Fact]
    public void Draft_Item_FollowsTheSchema()
    {
        var draft = _normalizer.Draft(_normalizer.Normalize(Item, Parsed), Feed, Arrival);
        draft.OriginalUrl.ShouldBe("http://www.news.example/a/?utm_source=rss");
        draft.WebUrl.ShouldBe("http://www.news.example/a/");
        draft.Keys.ShouldBe([ArticleKey.Of("news.example/a")]);
        draft.Arrival.ShouldBe(new DateTimeOffset(2026, 5, 4, 1, 2, 1, TimeSpan.Zero));
        draft.PublishedAt.ShouldBe(new DateTimeOffset(2026, 5, 1, 17, 0, 0, TimeSpan.Zero));
        draft.PublishedAt.Offset.ShouldBe(TimeSpan.Zero);
        draft.PublishedAtInferred.ShouldBeFalse();
        draft.Category.ShouldBe("tech");
        draft.Type.ShouldBe(ArticleType.Article);
        draft.RawHash.ShouldBe(77UL);
        draft.Published.ShouldBeFalse();
    }

    [Theory]
    [InlineData(null, "2026-05-04T01:01:58Z", true)]
    [InlineData("1970-01-01T00:00:00Z", "2026-05-04T01:01:58Z", true)]
    [InlineData("1989-12-31T23:59:59Z", "2026-05-04T01:01:58Z", true)]
    [InlineData("1990-01-01T00:00:00Z", "1990-01-01T00:00:00Z", false)]
    [InlineData("2030-01-01T00:00:00Z", "2026-05-04T01:02:01Z", false)]
    [InlineData("2026-05-04T01:02:00.9Z", "2026-05-04T01:02:00Z", false)]
    public void Draft_Date_IsBoundedByArrival(string? published, string expected, bool inferred)
    {
        var item = Item with { Published = published is null ? null : DateTimeOffset.Parse(published, null) };
        var draft = _normalizer.Draft(_normalizer.Normalize(item, Parsed), Feed, Arrival);
        draft.PublishedAt.ToString(ArticleConstants.TimeFormat, null).ShouldBe(expected);
        draft.PublishedAtInferred.ShouldBe(inferred);
    }

    [Fact]
    public void Draft_Wrapper_HasASecondKey()
    {
        var item = Item with { Url = "https://www.google.com/url?url=https%3A%2F%2Fnews.example%2Fa" };
        var draft = _normalizer.Draft(_normalizer.Normalize(item, Parsed), Feed, Arrival);
        draft.WebUrl.ShouldBe("https://news.example/a");
        draft.Keys.Count.ShouldBe(2);
        draft.Keys[0].ShouldBe(ArticleKey.Of("news.example/a"));
    }

    [Fact]
    public void Draft_RelativeLink_IsMadeAbsolute()
    {
        var draft = _normalizer.Draft(_normalizer.Normalize(Item with { Url = "/a?ref=blog.example" }, Parsed), Feed, Arrival);
        draft.OriginalUrl.ShouldBe("https://news.example/a?ref=blog.example");
        draft.WebUrl.ShouldBe("https://news.example/a");
    }

    [Fact]
    public void Draft_WithoutLink_IsKnownByProviderAndId()
    {
        var item = _normalizer.Normalize(Item with { Url = null }, Parsed);
        var draft = _normalizer.Draft(item, Feed, Arrival);
        draft.OriginalUrl.ShouldBe("");
        draft.WebUrl.ShouldBe("");
        draft.Keys.ShouldBe([ArticleKey.Of("item:\nblog\ntag:1")]);
        var other = Feed with { Provider = Feed.Provider with { Name = "Other" } };
        _normalizer.Draft(item, other, Arrival).Keys.ShouldNotBe(draft.Keys);
    }

    [Fact]
    public void Draft_WithoutLinkAndId_IsKnownByTitleAndDate() =>
        _normalizer.Draft(_normalizer.Normalize(Item with { Url = null, Id = null }, Parsed), Feed, Arrival)
            .Keys.ShouldBe([ArticleKey.Of("title:\nblog\nA title & more\n2026-05-01T17:00:00Z")]);

    [Fact]
    public void Draft_ReusedIdWithoutLink_IsKnownByTitleAndDate() =>
        _normalizer.Draft(_normalizer.Normalize(Item with { Url = null, IdIsReused = true }, Parsed), Feed, Arrival)
            .Keys.ShouldBe([ArticleKey.Of("title:\nblog\nA title & more\n2026-05-01T17:00:00Z")]);

    [Fact]
    public void Draft_ReusedIdBesideALink_IsKnownByTheLink() =>
        _normalizer.Draft(_normalizer.Normalize(Item with { IdIsReused = true }, Parsed), Feed, Arrival).Keys.ShouldBe([ArticleKey.Of("news.example/a")]);

    [Theory]
    [InlineData(true, "title:\nblog\nA title & more\n2026-05-01T17:00:00Z")]
    [InlineData(false, "news.example")]
    public void Draft_LinkThatIsTheId_CountsUnlessReused(bool reused, string key)
    {
        var item = Item with { Id = "https://news.example/", Url = "https://news.example/", IdIsReused = reused };
        var draft = _normalizer.Draft(_normalizer.Normalize(item, Parsed), Feed, Arrival);
        draft.Keys.ShouldBe([ArticleKey.Of(key)]);
        draft.WebUrl.ShouldBe("https://news.example/");
    }

    [Fact]
    public void Draft_TextHash_ChangesWithEachPartOnly()
    {
        ulong Hash(ParsedItem item) => _normalizer.Draft(_normalizer.Normalize(item, Parsed), Feed, Arrival).TextHash;
        var hash = Hash(Item);
        Hash(Item with { Published = null, Categories = ["x"], RawHash = 1 }).ShouldBe(hash);
        Hash(Item with { Title = new SourceText("Other", false) }).ShouldNotBe(hash);
        Hash(Item with { Summary = new SourceText("Other", false) }).ShouldNotBe(hash);
        Hash(Item with { Content = new SourceText("Other", false) }).ShouldNotBe(hash);
        Hash(Item with { Media = [new ParsedMedia("https://i.example/1.jpg", "image/jpeg")] }).ShouldNotBe(hash);
    }

    [Theory]
    [InlineData("audio/mpeg", null, "https://x.example/", ArticleType.Audio)]
    [InlineData("video/mp4", null, "https://x.example/", ArticleType.Video)]
    [InlineData(null, "video", "https://x.example/", ArticleType.Video)]
    [InlineData("image/jpeg", "image", "https://x.example/", ArticleType.Article)]
    [InlineData(null, null, "https://www.youtube.com/watch?v=1", ArticleType.Video)]
    [InlineData(null, null, "https://youtu.be/1", ArticleType.Video)]
    [InlineData(null, null, "https://vimeo.com/1", ArticleType.Video)]
    [InlineData(null, null, "https://www.youtube.com/about", ArticleType.Article)]
    public void Draft_Type_ComesFromMediaElseLink(string? mimeType, string? medium, string url, ArticleType expected)
    {
        var item = Item with { Url = url, Media = mimeType is null && medium is null ? [] : [new ParsedMedia("https://m.example/1", mimeType, medium)] };
        _normalizer.Draft(_normalizer.Normalize(item, Parsed), Feed, Arrival).Type.ShouldBe(expected);
    }

    [Fact]
    public void PlainText_LongTitle_IsBounded() =>
        ((IItemNormalizer)_normalizer).PlainText(new SourceText(string.Concat(Enumerable.Repeat("word ", 1_000)), false), 1_000).Length.ShouldBeLessThanOrEqualTo(1_000);
}
