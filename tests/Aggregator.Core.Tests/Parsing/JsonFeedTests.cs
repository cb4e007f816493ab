using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Parsing;

public sealed class JsonFeedTests
{
    [Fact]
    public void Parse_Version11_ReadsAllFields()
    {
        const string Json =
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"T & U","description":"D","home_page_url":"https://a.example/blog/","feed_url":"https://a.example/feed.json",
             "icon":"/i.png","language":"en","authors":[{"name":"Ann","url":"https://a.example/ann"}],
             "items":[{"id":"1","url":"post","external_url":"https://b.example/","title":"A","summary":"S","content_html":"<p>x</p>","content_text":"x",
               "date_published":"2020-01-02T03:04:05+01:00","date_modified":"2020-01-03T00:00:00Z","authors":[{"name":"Bob"}],"tags":["a","b","a"],"language":"de",
               "image":"/1.jpg","banner_image":"https://a.example/2.jpg","attachments":[{"url":"/1.mp3","mime_type":"audio/mpeg","size_in_bytes":7,"duration_in_seconds":90,"title":"Q"}]}]}
            """;

        var feed = TestParser.Feed(Json);
        var item = feed.Items.ShouldHaveSingleItem();

        feed.Format.ShouldBe("JSON Feed 1.1");
        feed.Title.ShouldBe(new SourceText("T & U", false));
        (feed.HomePageUrl, feed.FeedUrl, feed.IconUrl, feed.Language).ShouldBe(("https://a.example/blog/", "https://a.example/feed.json", "https://a.example/i.png", "en"));
        feed.Authors.ShouldBe([new ParsedAuthor("Ann", "https://a.example/ann")]);
        (item.Id, item.Url, item.ExternalUrl).ShouldBe(("1", "https://a.example/blog/post", "https://b.example/"));
        item.Title.ShouldBe(new SourceText("A", false));
        item.Summary.ShouldBe(new SourceText("S", false));
        item.Content.ShouldBe(new SourceText("<p>x</p>", true));
        item.Published.ShouldBe(new DateTimeOffset(2020, 1, 2, 2, 4, 5, TimeSpan.Zero));
        item.Modified.ShouldBe(new DateTimeOffset(2020, 1, 3, 0, 0, 0, TimeSpan.Zero));
        item.Authors.ShouldBe([new ParsedAuthor("Bob")]);
        item.Categories.ShouldBe(["a", "b"]);
        item.Language.ShouldBe("de");
        item.Media.ShouldBe([
            new ParsedMedia("https://a.example/1.jpg", Medium: "image"),
            new ParsedMedia("https://a.example/2.jpg", Medium: "image"),
            new ParsedMedia("https://a.example/1.mp3", "audio/mpeg", "audio", SizeInBytes: 7, Duration: TimeSpan.FromSeconds(90), Title: "Q"),
        ]);
    }

    [Theory]
    [InlineData("""{"id":12}""", "12")]
    [InlineData("""{"id":" x "}""", "x")]
    [InlineData("""{"id":null,"guid":3}""", null)]
    [InlineData("""{"id":{}}""", null)]
    [InlineData("""{"id":["a"]}""", null)]
    public void Parse_IdOfAnyType_IsTextOrMissing(string item, string? expected) => Item(item).Id.ShouldBe(expected);

    [Theory]
    [InlineData("""{"author":{"name":"Ann"}}""", "Ann")]
    [InlineData("""{"author":"Ann"}""", "Ann")]
    [InlineData("""{"authors":"Ann"}""", "Ann")]
    [InlineData("""{"authors":[{"name":"Ann"}],"author":{"name":"Ann"}}""", "Ann")]
    [InlineData("""{"authors":[{},1.5,null,{"name":5}]}""", "1.5;5")]
    public void Parse_AuthorsOfAnyShape_AreRead(string item, string expected) =>
        string.Join(';', Item(item).Authors.Select(author => author.Name)).ShouldBe(expected);

    [Theory]
    [InlineData("""{"tags":"a","attachments":{"url":"https://a.example/1"},"image":5,"title":["x"],"date_published":12}""")]
    [InlineData("""{"tags":[1,null,{}],"attachments":[null,"x",{}],"url":{},"content_html":{}}""")]
    [InlineData("""{"title":"\uD800"}""")]
    public void Parse_WrongTypes_AreNoFailure(string item) => Item(item).ShouldNotBeNull();

    /// <summary>Half a surrogate pair in a name: the platform throws when it compares the name with another.</summary>
    [Fact]
    public void Parse_NamesThatAreNoText_CostThemselvesAlone()
    {
        var feed = TestParser.Feed(
            """{"\uD800":1,"version":"https://jsonfeed.org/version/1","title":"t","items":[{"\uD800x":1,"id":"1","title":"a","title":"b"},{"id":"2"}]}""");

        feed.Title.Value.ShouldBe("t");
        feed.Items.Select(item => item.Id).ShouldBe(["1", "2"]);
        feed.Items[0].Title.Value.ShouldBe("b");
        feed.Items[0].Url.ShouldBeNull();
    }

    [Fact]
    public void Parse_ItemsThatAreNone_AreLeftAway() => Feed("[1,null,\"x\",{\"id\":\"1\"}]").Items.ShouldHaveSingleItem().Position.ShouldBe(0);

    [Fact]
    public void Parse_TextOnly_IsPlain() => Item("""{"content_text":"a < b"}""").Content.ShouldBe(new SourceText("a < b", false));

    [Fact]
    public void Parse_ExternalUrlOnly_IsTheLink() => Item("""{"external_url":"https://b.example/"}""").Url.ShouldBe("https://b.example/");

    [Fact]
    public void Parse_IdThatIsAnAddress_IsTheLink() => Item("""{"id":"https://a.example/1","external_url":"https://b.example/"}""").Url.ShouldBe("https://a.example/1");

    private static ParsedFeed Feed(string items) => TestParser.Feed($$"""{"version":"https://jsonfeed.org/version/1","title":"t","items":{{items}},}""");

    private static ParsedItem Item(string item) => Feed($"[{item}]").Items.ShouldHaveSingleItem();

    [Theory]
    [InlineData("x", "x")]
    [InlineData("\\u0041", "A")]
    [InlineData("\\\\", "\\")]
    [InlineData("\\uD83D\\uDE00", "\U0001F600")]
    [InlineData("日", "日")]
    [InlineData("ab\\n", "ab\n")]
    public void Parse_StringLongerThanAnyText_KeepsItsBeginning(string written, string read)
    {
        var text = string.Concat(Enumerable.Repeat(written, 3_000_000 / written.Length));
        for (var shift = 0; shift < 12; shift++)
        {
            var item = TestParser.Feed(
                $$"""{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"{{new string('-', shift)}}{{text}}"}]}""").Items.ShouldHaveSingleItem();

            var value = item.Content.Value[shift..];
            value.Length.ShouldBeGreaterThan(ArticleConstants.MaxContentLength);
            value.Replace(read, "", StringComparison.Ordinal).Length.ShouldBeLessThan(read.Length, $"shifted by {shift}");
        }
    }
}
