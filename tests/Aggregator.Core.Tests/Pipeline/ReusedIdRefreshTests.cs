using System.Text.Json;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization.Html;
using Aggregator.Core.Normalization.Items;
using Aggregator.Core.Tests.Fakes;
using Aggregator.Core.Tests.Normalization.Urls;
using Aggregator.Core.Tests.Parsing;

namespace Aggregator.Core.Tests.Pipeline;

/// <summary>Documents whose items share one id, from bytes to the commit: no item is lost in another, none is stored twice.</summary>
public sealed class ReusedIdRefreshTests
{
    private static readonly Feed Feed = Sample.Feed();

    private static Task<PipelineFixture> OpenAsync() =>
        PipelineFixture.OpenAsync(TestParser.Create(), new ItemNormalizer(new HtmlCleaner(200), CanonicalizerFixture.Shipped));

    public static TheoryData<string, Func<int, string>> Documents => new()
    {
        { "RSS, no link", count => Rss(count, _ => "<guid isPermaLink=\"false\">0</guid>") },
        { "RSS, the guid a link", count => Rss(count, _ => "<guid>https://a.example/news</guid>") },
        { "RSS, a link each", count => Rss(count, i => $"<guid isPermaLink=\"false\">0</guid><link>https://a.example/{i}</link>") },
        { "Atom", count => TestParser.Atom(Items(count, i => $"<entry><id>urn:x</id><title>Title {i}</title></entry>")) },
        { "JSON Feed", count => JsonSerializer.Serialize(new { version = "https://jsonfeed.org/version/1.1", title = "T", items = Json(count) }) },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Refresh_ItemsShareAnId_EachIsStoredOnce(string form, Func<int, string> document)
    {
        await using var fixture = await OpenAsync();

        await RefreshAsync(fixture, document(6));
        Titles(fixture).ShouldBe(["Title 5", "Title 4", "Title 3", "Title 2", "Title 1", "Title 0"], form);
        var keys = fixture.Store.Commits.Last().Articles.SelectMany(draft => draft.Keys).ToList();
        keys.ShouldBeUnique();

        await RefreshAsync(fixture, document(6));
        Titles(fixture).ShouldBeEmpty(form);

        await RefreshAsync(fixture, document(7));
        Titles(fixture).ShouldBe(["Title 6"], form);
        keys.ShouldNotContain(fixture.Store.Commits.Last().Articles[0].Keys[0]);
    }

    [Fact]
    public async Task Refresh_AFewItemsShareAnId_TheFirstCounts()
    {
        await using var fixture = await OpenAsync();

        await RefreshAsync(fixture, Rss(3, _ => "<guid isPermaLink=\"false\">0</guid>"));

        Titles(fixture).ShouldBe(["Title 2"]);
    }

    private static async Task RefreshAsync(PipelineFixture fixture, string document)
    {
        fixture.Fetcher.Answer = (_, _) => Task.FromResult(FakeFetcher.Document(document));
        (await fixture.RefreshAsync(Feed)).Kind.ShouldBe(RefreshOutcomeKind.Updated);
    }

    private static IEnumerable<string> Titles(PipelineFixture fixture) => fixture.Store.Commits.Last().Articles.Select(draft => draft.Title);

    private static string Rss(int count, Func<int, string> inner) =>
        TestParser.Rss(Items(count, i => $"<item>{inner(i)}<title>Title {i}</title></item>"));

    private static IEnumerable<object> Json(int count) => Enumerable.Range(0, count).Reverse().Select(i => new { id = "0", title = $"Title {i}" });

    /// <summary>The newest first, as feeds have it.</summary>
    private static string Items(int count, Func<int, string> item) => string.Concat(Enumerable.Range(0, count).Reverse().Select(item));
}
