using Aggregator.Core.Model;
using Aggregator.Core.Normalization;
using Aggregator.Core.Pipeline.Pages;
using Aggregator.Core.Storage;
using Aggregator.Core.Tests.Fakes;
using Aggregator.Core.Tests.Pipeline.Work;

namespace Aggregator.Core.Tests.Pipeline.Pages;

public sealed class PagePatchTests
{
    private static readonly PageFacts Full = new()
    {
        Title = "title of the page",
        Excerpt = "excerpt of the page",
        Content = "<p>one two three</p>",
        Text = "one two three",
        Authors = ["Ann"],
        Language = "de",
        PublishedAt = Sample.Now.AddHours(-5),
        Images = [new ArticleImage("https://i.example/1"), new ArticleImage("https://i.example/2")],
    };

    private static readonly Article Bare = Articles.Of("a") with { PublishedAtInferred = true };

    private readonly FakeCatalog _catalog = new();

    [Fact]
    public void Of_FeedGaveNothing_TakesAllFromThePage()
    {
        var patch = Of(Bare with { Title = "" }, Full)!;

        (patch.Title, patch.Excerpt, patch.Content, patch.WordCount).ShouldBe((Full.Title, Full.Excerpt, Full.Content, 3));
        (patch.Language, patch.PublishedAt).ShouldBe(("de", Full.PublishedAt));
        patch.Authors.ShouldBe(["Ann"]);
        patch.Images.ShouldBe(Full.Images);
        patch.FromPage.ShouldBe(ArticleParts.Title | ArticleParts.Excerpt | ArticleParts.Content | ArticleParts.Authors | ArticleParts.Date | ArticleParts.Images);
    }

    [Fact]
    public void Of_FeedGaveAll_AddsImagesOnly()
    {
        var article = Bare with
        {
            Excerpt = "own",
            Content = "<p>own</p>",
            WordCount = 100,
            Authors = ["Own"],
            Language = "en",
            PublishedAtInferred = false,
            Images = [new ArticleImage("https://i.example/2", 10, 10)],
        };

        var patch = Of(article, Full)!;

        patch.Images!.Select(i => (i.Url, i.Width)).ShouldBe([("https://i.example/2", 10), ("https://i.example/1", null)]);
        (patch with { Images = null }).ShouldBe(new ArticlePatch { Origin = patch.Origin, Aliases = patch.Aliases, Work = patch.Work });
    }

    [Fact]
    public void Of_NothingNew_IsNull() => Of(Bare, PageFacts.None).ShouldBeNull();

    [Fact]
    public void Of_LaterReading_ReplacesWhatAnEarlierOneGave()
    {
        var article = Bare with { Excerpt = "old", Content = "<p>much longer than before</p>", WordCount = 50, FromPage = ArticleParts.Excerpt | ArticleParts.Content };

        var patch = Of(article, Full)!;

        (patch.Excerpt, patch.Content).ShouldBe((Full.Excerpt, Full.Content));
    }

    [Fact]
    public void Of_DateLaterThanFirstSeen_IsCut() =>
        Of(Bare, new PageFacts { PublishedAt = Sample.Now.AddDays(2) })!.PublishedAt.ShouldBe(Sample.Now);

    [Fact]
    public void Of_ManyImages_AreBounded()
    {
        var facts = new PageFacts { Images = [.. Enumerable.Range(0, 80).Select(i => new ArticleImage($"https://i.example/{i}"))] };

        Of(Bare with { Images = [new ArticleImage("https://i.example/own")] }, facts)!.Images!.Count.ShouldBe(ArticleConstants.MaxListLength);
    }

    [Theory]
    [InlineData("https://a.example/news/b", "https://a.example/news/b")]
    [InlineData("https://www.a.example/news/b", "https://www.a.example/news/b")]
    [InlineData("https://other.example/news/b", null)]
    [InlineData("http://a.example/news/a", null)]
    [InlineData("https://a.example/news/a", null)]
    public void Of_CanonicalLink_IsTakenWithinTheSite(string canonical, string? expected)
    {
        var patch = Of(Bare, new PageFacts { CanonicalUrl = canonical });

        patch?.WebUrl.ShouldBe(expected);
        (patch?.CanonicalKey is not null).ShouldBe(expected is not null);
    }

    private ArticlePatch? Of(Article article, PageFacts facts) => new PagePatch(new FakeUrls(), new FakeNormalizer(), _catalog).Of(article, facts);

    private sealed class FakeUrls : IUrlCanonicalizer
    {
        public string Canonicalize(string url) => url;

        public string KeyText(string canonicalUrl) => canonicalUrl[canonicalUrl.IndexOf(':', StringComparison.Ordinal)..];
    }
}
