using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Core.Storage;
using Aggregator.Web.Tests.Fakes;

namespace Aggregator.Web.Tests.Api;

public sealed class ArticlesEndpointTests : ServiceTest
{
    private const string Path = "/api/v1/articles";

    [Fact]
    public async Task List_NoParameters_IsFiftyOfTheNewest()
    {
        Service.Aggregator.Articles.AddRange(Enumerable.Range(0, 60).Select(Samples.Article));

        var page = await Service.GetJsonAsync(Path);

        page.GetProperty("items").GetArrayLength().ShouldBe(50);
        page.GetProperty("next").GetString().ShouldBe("after 50");
        Service.Aggregator.Queries.ShouldHaveSingleItem().ShouldHold(new ArticleQuery(ArticleFilter.All, ArticleSort.Newest, 50));
    }

    [Fact]
    public async Task List_LastPage_HasNoNext()
    {
        Service.Aggregator.Articles.AddRange(Enumerable.Range(0, 3).Select(Samples.Article));

        using var response = await Service.GetAsync(Path + "?limit=2&cursor=after%202");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var page = await TestService.ReadJsonAsync(response);
        page.GetProperty("items")[0].GetProperty("id").GetString().ShouldBe(Samples.Article(2).Id.ToString());
        page.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task List_LargePage_IsWhole()
    {
        var content = new string('é', 40_000);
        Service.Aggregator.Articles.AddRange(Enumerable.Range(0, 20).Select(Samples.Article).Select(a => a with { Content = content }));

        var page = await Service.GetJsonAsync(Path);

        page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("content").GetString()).ShouldAllBe(c => c == content);
        page.GetProperty("items").GetArrayLength().ShouldBe(20);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=501", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("limit=", "limit")]
    [InlineData("limit=1&limit=2", "limit")]
    [InlineData("Limit=1", "Limit")]
    [InlineData("sort=backwards", "sort")]
    [InlineData("q=topic:", "q")]
    [InlineData("q=%22open", "q")]
    [InlineData("minQuality=101", "minQuality")]
    [InlineData("minHeat=hot", "minHeat")]
    [InlineData("type=book", "type")]
    [InlineData("published=maybe", "published")]
    [InlineData("related=yes", "related")]
    [InlineData("since=yesterday", "since")]
    [InlineData("until=2026-13-01", "until")]
    [InlineData("since=2026-02-01&until=2026-01-01", "until")]
    [InlineData("firstSeenSince=x", "firstSeenSince")]
    [InlineData("provider=", "provider")]
    [InlineData("min-quality=5", "min-quality")]
    [InlineData("providers=AWS", "providers")]
    [InlineData("limit=0&type=book&colour=red", "limit,type,colour")]
    public async Task List_BadParameter_IsRefusedByName(string query, string names)
    {
        using var response = await Service.GetAsync($"{Path}?{query}");

        ErrorNames(await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest)).ShouldBe(names.Split(','));
        Service.Aggregator.Queries.ShouldBeEmpty();
    }

    [Fact]
    public async Task List_Query_IsReadAndItsHighlightsWritten()
    {
        Service.Aggregator.Articles.AddRange(Enumerable.Range(0, 3).Select(Samples.Article));
        Service.Aggregator.Highlight = new ArticleHighlight("<mark>a</mark>", "b");

        var page = await Service.GetJsonAsync(Path + "?q=apple%20-%22new%20york%22&sort=relevance&limit=2");

        QueryLanguage.Print(Service.Aggregator.Queries.ShouldHaveSingleItem().Query!).ShouldBe("apple -\"new york\"");
        Service.Aggregator.Queries[0].Sort.ShouldBe(ArticleSort.Relevance);
        page.GetProperty("total").GetInt64().ShouldBe(3);
        page.GetProperty("items").EnumerateArray().Select(a => a.GetProperty("highlight").GetRawText()).ShouldAllBe(h => h == "{\"title\":\"<mark>a</mark>\",\"excerpt\":\"b\"}");
    }

    [Fact]
    public async Task List_Fields_AreThoseAskedFor()
    {
        Service.Aggregator.Articles.Add(Samples.Article(1));

        var page = await Service.GetJsonAsync(Path + "?fields=webUrl,%20title");
        page.GetProperty("items")[0].EnumerateObject().Select(p => p.Name).ShouldBe(["title", "webUrl"]);

        using var response = await Service.GetAsync(Path + "?fields=colour");
        ErrorNames(await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest)).ShouldBe(["fields"]);
    }

    [Fact]
    public async Task Story_OfAnArticle_IsAskedForByItsId()
    {
        Service.Aggregator.Articles.AddRange([Samples.Article(1), Samples.Article(2) with { StoryId = null }]);

        (await Service.GetJsonAsync($"{Path}/{Samples.Article(1).Id}/story")).GetProperty("items").GetArrayLength().ShouldBe(2);
        Service.Aggregator.Queries.ShouldHaveSingleItem().Query.ShouldBe(new ValueNode(QueryValueField.Story, "5f"));
        (await Service.GetJsonAsync($"{Path}/{Samples.Article(2).Id}/story")).GetProperty("items").GetArrayLength().ShouldBe(0);
        using var response = await Service.GetAsync($"{Path}/{Samples.Article(3).Id}/story");
        await ShouldBeProblemAsync(response, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task List_BadQuery_PointsAtTheCharacter()
    {
        using var response = await Service.GetAsync(Path + "?q=apple%20quality:high");

        var problem = await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest);
        problem.GetProperty("errors").GetProperty("q")[0].GetString().ShouldBe(
            "q: quality: must be a whole number from 0 to 100, with >, >=, < or <= before it where wanted (at character 15).");
    }

    [Fact]
    public async Task List_IndexUnavailable_IsToldAsSuch()
    {
        Service.Aggregator.Failure = new IndexUnavailableException("disk full");
        using var response = await Service.GetAsync(Path + "?q=apple");

        (await ShouldBeProblemAsync(response, HttpStatusCode.ServiceUnavailable)).GetProperty("detail").GetString()!.ShouldContain("disk full");
    }

    [Fact]
    public async Task List_InvalidCursor_IsRefusedByName()
    {
        using var response = await Service.GetAsync(Path + "?cursor=nonsense");

        ErrorNames(await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest)).ShouldBe(["cursor"]);
    }

    [Fact]
    public async Task List_Unchanged_IsNotModifiedUntilARecordChanges()
    {
        Service.Aggregator.Articles.AddRange([Samples.Article(1), Samples.Article(2)]);
        var tag = await TagOfAsync(Path);

        (await StatusOfAsync(Path, tag)).ShouldBe(HttpStatusCode.NotModified);
        (await StatusOfAsync(Path + "?limit=1", tag)).ShouldBe(HttpStatusCode.OK);

        Service.Aggregator.Articles[1] = Samples.Article(2) with { Sequence = 5000 };
        (await StatusOfAsync(Path, tag)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Find_RelatedChange_IsAnotherTag()
    {
        Service.Aggregator.Articles.Add(Samples.Article(1));
        var path = $"{Path}/{Samples.Article(1).Id}";
        var tags = new HashSet<string> { (await TagOfAsync(path)).ToString() };
        var changed = Samples.Related(1) with { Images = [new ArticleImage("https://other.org/i.png", 11, null, true)] };
        foreach (var related in new[] { Samples.Related(1), Samples.Related(2), changed })
        {
            Service.Aggregator.Articles[0] = Samples.Article(1) with { Related = [related] };
            tags.Add((await TagOfAsync(path)).ToString()).ShouldBeTrue();
        }

        (await StatusOfAsync(path, await TagOfAsync(path))).ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Related_OfAnArticle_IsAListOfOnePage()
    {
        Service.Aggregator.Articles.Add(Samples.Article(1));
        Service.Aggregator.Related.Add(Samples.Related(1));

        var list = await Service.GetJsonAsync($"{Path}/{Samples.Article(1).Id}/related");

        list.GetProperty("items")[0].GetProperty("webUrl").GetString().ShouldBe(Samples.Related(1).WebUrl);
        list.GetProperty("items").GetArrayLength().ShouldBe(1);
        list.GetProperty("next").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Related_OfNoArticle_IsAProblem()
    {
        using var response = await Service.GetAsync($"{Path}/{Samples.Article(1).Id}/related");

        await ShouldBeProblemAsync(response, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task List_MoreBehindThePage_IsAnotherTag()
    {
        Service.Aggregator.Articles.Add(Samples.Article(1));
        var tag = await TagOfAsync(Path + "?limit=1");

        Service.Aggregator.Articles.Add(Samples.Article(2));

        (await TagOfAsync(Path + "?limit=1")).ShouldNotBe(tag);
    }

    [Fact]
    public async Task Find_Article_IsGivenWithItsTag()
    {
        Service.Aggregator.Articles.Add(Samples.Article(1));
        var path = $"{Path}/{Samples.Article(1).Id}";

        using var response = await Service.GetAsync(path);

        response.Headers.ETag!.IsWeak.ShouldBeTrue();
        response.Content.Headers.ContentLocation.ShouldBeNull();
        var article = await TestService.ReadJsonAsync(response);
        article.GetProperty("title").GetString().ShouldBe("It doesn’t <b>matter</b> & \"1\"");
        article.GetProperty("publishedDateTime").GetString().ShouldBe("2026-03-01T11:59:00Z");
        (await StatusOfAsync(path, response.Headers.ETag)).ShouldBe(HttpStatusCode.NotModified);
        (await StatusOfAsync(path, EntityTagHeaderValue.Any)).ShouldBe(HttpStatusCode.NotModified);
        (await StatusOfAsync(path, new EntityTagHeaderValue("\"other\""))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Find_ArticleWhoseImageHasGoneFromTheCache_HasAnotherTag()
    {
        var article = Samples.Article(1);
        Service.Aggregator.Articles.Add(article);
        var path = $"{Path}/{article.Id}";
        var (tag, pageTag) = (await TagOfAsync(path), await TagOfAsync(Path));

        Service.Aggregator.Articles[0] = article with { Images = [.. article.Images.Select(i => i with { IsCached = false })] };

        (await TagOfAsync(path)).ShouldNotBe(tag);
        (await TagOfAsync(Path)).ShouldNotBe(pageTag);
    }

    [Fact]
    public async Task Find_UpperCaseId_IsTheSameArticle()
    {
        Service.Aggregator.Articles.Add(Samples.Article(1));

        using var response = await Service.GetAsync($"{Path}/{Samples.Article(1).Id.ToString().ToUpperInvariant()}");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Find_Merged_IsTheOneThatStaysWithItsLocation()
    {
        Service.Aggregator.Articles.Add(Samples.Article(1));
        Service.Aggregator.Merged[Samples.Article(2).Id] = Samples.Article(1).Id;

        using var response = await Service.GetAsync($"{Path}/{Samples.Article(2).Id}");

        response.Content.Headers.ContentLocation!.ToString().ShouldBe($"{Path}/{Samples.Article(1).Id}");
        (await TestService.ReadJsonAsync(response)).GetProperty("id").GetString().ShouldBe(Samples.Article(1).Id.ToString());
    }

    [Fact]
    public async Task Find_None_IsNotFound()
    {
        using var response = await Service.GetAsync($"{Path}/{Samples.Article(1).Id}");

        await ShouldBeProblemAsync(response, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("1", "id")]
    [InlineData("zz000000000000000000000000000000", "id")]
    [InlineData("00000000000000000000000000000000?fields=title", "fields")]
    public async Task Find_BadRequest_IsRefusedByName(string target, string name)
    {
        using var response = await Service.GetAsync($"{Path}/{target}");

        ErrorNames(await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest)).ShouldBe([name]);
    }

    private async Task<EntityTagHeaderValue> TagOfAsync(string path)
    {
        using var response = await Service.GetAsync(path);
        return response.Headers.ETag.ShouldNotBeNull();
    }

    private async Task<HttpStatusCode> StatusOfAsync(string path, EntityTagHeaderValue held)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(held);
        using var response = await Service.Client.SendAsync(request);
        return response.StatusCode;
    }

    [Fact]
    public async Task Explain_Article_GivesSignalsAndKeywords()
    {
        Service.Aggregator.Articles.Add(Samples.Article(1) with { QualitySignals = [new("Reputation", 0.5, 30), new("Headline", 1, 10)] });

        var explanation = await Service.GetJsonAsync($"{Path}/{Samples.Article(1).Id}/explain");

        explanation.GetProperty("signals")[0].GetProperty("points").GetDouble().ShouldBe(37.5);
        explanation.GetProperty("signals")[0].GetProperty("maxPoints").GetDouble().ShouldBe(75);
        explanation.GetProperty("topics")[0].GetProperty("keywords")[0].GetProperty("field").GetString().ShouldBe("content");
    }

    [Theory]
    [InlineData("GET", "explain", null, HttpStatusCode.NotFound)]
    [InlineData("GET", "history", null, HttpStatusCode.NotFound)]
    [InlineData("PATCH", "", """{"published":true}""", HttpStatusCode.NotFound)]
    [InlineData("PATCH", "", """{"publish":true}""", HttpStatusCode.BadRequest)]
    [InlineData("PATCH", "", """{}""", HttpStatusCode.BadRequest)]
    [InlineData("PATCH", "", "", HttpStatusCode.BadRequest)]
    [InlineData("PATCH", "", "null", HttpStatusCode.BadRequest)]
    [InlineData("PATCH", "?x=1", """{"published":true}""", HttpStatusCode.BadRequest)]
    [InlineData("POST", "", null, HttpStatusCode.MethodNotAllowed)]
    public async Task Article_WrongRequest_IsAProblem(string method, string below, string? body, HttpStatusCode expected)
    {
        var target = $"{Path}/{Samples.Article(9).Id}{(below.Length > 0 && below[0] != '?' ? "/" : "")}{below}";
        using var request = new HttpRequestMessage(new HttpMethod(method), target);
        if (body is not null)
            request.Content = new StringContent(body);
        using var response = await Service.Client.SendAsync(request);

        response.StatusCode.ShouldBe(expected);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        Service.Aggregator.States.Count.ShouldBe(expected == HttpStatusCode.NotFound && method == "PATCH" ? 1 : 0);
    }

    [Fact]
    public async Task SetState_LongOrigin_IsRefused()
    {
        using var response = await Service.Client.PatchAsync($"{Path}/{Samples.Article(1).Id}", new StringContent($$"""{"published":true,"origin":"{{new string('x', 101)}}"}"""));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
