using System.Net;
using System.Text.Json;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Web.Client;
using Aggregator.Web.Tests.Fakes;

namespace Aggregator.Web.Tests.Api;

/// <summary>The change feed over HTTP, as any client and as this program's own reads it.</summary>
public sealed class ChangesEndpointTests : ServiceTest
{
    private const string Path = "/api/v1/changes";

    private static readonly ArticleChange[] Changes =
    [
        new(7, Samples.Article(1).Id, ArticleChangeKind.Stored, Samples.Article(1), null),
        new(8, Samples.Article(2).Id, ArticleChangeKind.Merged, null, Samples.Article(1).Id),
        new(9, Samples.Article(3).Id, ArticleChangeKind.Deleted, null, null),
    ];

    [Fact]
    public async Task List_Changes_TellsKindAndArticle()
    {
        Service.Aggregator.Changes.AddRange(Changes);

        using var response = await Service.GetAsync(Path);

        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await TestService.ReadJsonAsync(response);
        var items = page.GetProperty("items").EnumerateArray().ToList();
        items.Select(i => i.GetProperty("kind").GetString()).ShouldBe(["stored", "merged", "deleted"]);
        items.Select(i => i.GetProperty("id").GetString()).ShouldBe(Changes.Select(c => c.Id.ToString()));
        items[0].GetProperty("article").GetProperty("title").GetString().ShouldBe(Samples.Article(1).Title);
        items[1].GetProperty("mergedInto").GetString().ShouldBe(Samples.Article(1).Id.ToString());
        items[2].GetProperty("article").ValueKind.ShouldBe(JsonValueKind.Null);
        page.GetProperty("next").GetString().ShouldBe("after 3");
    }

    [Fact]
    public async Task List_AfterTheLast_IsEmptyAndGoesOnFromThere()
    {
        Service.Aggregator.Changes.AddRange(Changes);

        var page = await Service.GetJsonAsync(Path + "?after=after%203&limit=10");

        page.GetProperty("items").GetArrayLength().ShouldBe(0);
        page.GetProperty("next").GetString().ShouldBe("after 3");
    }

    [Theory]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=501", "limit")]
    [InlineData("?since=7d", "since")]
    [InlineData("?after=a&after=b", "after")]
    [InlineData("?after=x", "after")]
    public async Task List_WrongParameter_IsRefused(string query, string parameter)
    {
        using var response = await Service.GetAsync(Path + query);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await TestService.ReadJsonAsync(response)).GetProperty("errors").TryGetProperty(parameter, out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Client_Changes_ArriveAsTheyWere()
    {
        Service.Aggregator.Changes.AddRange(Changes);
        using var client = new HttpAggregator(Service.Address, FakeLocalToken.Text, TimeProvider.System);

        var first = await client.ReadChangesAsync(null, 2, TimeSpan.Zero, CancellationToken.None);
        var second = await client.ReadChangesAsync(first.Next, 10_000, TimeSpan.Zero, CancellationToken.None);

        first.Items.Concat(second.Items).Select(c => c with { Article = null }).ShouldBe(Changes.Select(c => c with { Article = null }));
        first.Items[0].Article!.Title.ShouldBe(Samples.Article(1).Title);
        (await client.ReadChangesAsync(second.Next, 1, TimeSpan.Zero, CancellationToken.None)).Items.ShouldBeEmpty();
        await Should.ThrowAsync<InvalidCursorException>(() => client.ReadChangesAsync("x", 1, TimeSpan.Zero, CancellationToken.None));
    }
}
