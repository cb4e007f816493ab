using System.Net;
using System.Text;
using Aggregator.Core.Application;
using Aggregator.Web.Tests.Fakes;

namespace Aggregator.Web.Tests.Api;

public sealed class RefreshesEndpointTests : ServiceTest
{
    private const string Path = "/api/v1/refreshes";

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("{}")]
    [InlineData("""{"providers":[],"feeds":[],"due":false,"force":false}""")]
    [InlineData("""{"providers":null,"feeds":null}""")]
    public async Task Start_NothingNamed_MeansAll(string body)
    {
        AddRun(RunState.Running);

        using var response = await Service.PostAsync(Path, body);

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        Service.Aggregator.Requests.ShouldHaveSingleItem().ShouldHold(new RefreshRequest());
    }

    [Fact]
    public async Task Start_EveryMember_ReachesTheApplication()
    {
        AddRun(RunState.Running);

        using var response = await Service.PostAsync(
            Path, """{"providers":["AWS","Öl"],"feeds":["https://example.org/feed"],"due":true,"force":true}""");

        Service.Aggregator.Requests.ShouldHaveSingleItem().ShouldHold(
            new RefreshRequest { Providers = ["AWS", "Öl"], Feeds = ["https://example.org/feed"], Due = true, Force = true });
    }

    [Theory]
    [InlineData("\"8e03978e\"", "8e03978e")]
    [InlineData("nightly 2026-11-27", "nightly 2026-11-27")]
    public async Task Start_IdempotencyKey_ReachesTheApplication(string header, string key)
    {
        AddRun(RunState.Running);

        using var response = await PostAsync(header);

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        Service.Aggregator.Keys.ShouldBe([key]);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("a\"b")]
    public async Task Start_BadIdempotencyKey_IsRefusedByName(string header)
    {
        using var response = await PostAsync(header);

        ErrorNames(await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest)).ShouldBe(["Idempotency-Key"]);
    }

    [Fact]
    public async Task Start_KeyOfAnotherRequest_IsUnprocessable()
    {
        Service.Aggregator.Conflict = "used";
        using var response = await PostAsync("k");

        (await ShouldBeProblemAsync(response, HttpStatusCode.UnprocessableEntity)).GetProperty("detail").GetString().ShouldBe("used");
    }

    [Fact]
    public async Task Cancel_Run_IsAnsweredWithIt()
    {
        AddRun(RunState.Canceled);

        using var response = await Service.Client.DeleteAsync(new Uri(Path + "/r%201", UriKind.Relative));
        (await TestService.ReadJsonAsync(response)).GetProperty("state").GetString().ShouldBe("canceled");
        using var none = await Service.Client.DeleteAsync(new Uri(Path + "/other", UriKind.Relative));
        await ShouldBeProblemAsync(none, HttpStatusCode.NotFound);
        Service.Aggregator.Canceled.ShouldBe(["r 1", "other"]);
    }

    [Fact]
    public async Task List_Runs_ArePaged()
    {
        AddRun(RunState.Succeeded);

        var page = await Service.GetJsonAsync(Path + "?limit=1");
        page.GetProperty("items")[0].TryGetProperty("feeds", out _).ShouldBeFalse();
        page.GetProperty("next").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        using var bad = await Service.GetAsync(Path + "?limit=0");
        ErrorNames(await ShouldBeProblemAsync(bad, HttpStatusCode.BadRequest)).ShouldBe(["limit"]);
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData("1", 1)]
    [InlineData("2", 0)]
    public async Task Events_EndedRun_AreItsFeedsAndItsEnd(string? last, int feeds)
    {
        AddRun(RunState.Partial);
        using var request = new HttpRequestMessage(HttpMethod.Get, Path + "/r%201/events");
        if (last is not null)
            request.Headers.Add("Last-Event-ID", last);

        using var response = await Service.Client.SendAsync(request);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');
        lines.Count(l => l == "event: feed").ShouldBe(feeds);
        lines.Count(l => l == "event: end").ShouldBe(1);
        lines.Where(l => l.StartsWith("id: ", StringComparison.Ordinal)).ShouldBe(Enumerable.Range(3 - feeds, feeds + 1).Select(i => $"id: {i}"));
    }

    [Fact]
    public async Task Events_NoSuchRun_IsNotFound()
    {
        using var response = await Service.GetAsync(Path + "/none/events");
        await ShouldBeProblemAsync(response, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Start_Accepted_GivesTheRunAndItsLocation()
    {
        AddRun(RunState.Running);

        using var response = await Service.PostAsync(Path, "");

        response.Headers.Location.ShouldBe(new Uri(Path + "/r%201", UriKind.Relative));
        var run = await TestService.ReadJsonAsync(response);
        run.GetProperty("id").GetString().ShouldBe("r 1");
        run.GetProperty("state").GetString().ShouldBe("running");
        run.GetProperty("totals").GetProperty("knownItems").GetInt32().ShouldBe(40);
        run.GetProperty("feeds")[1].GetProperty("outcome").GetString().ShouldBe("resolveFailed");
    }

    [Fact]
    public async Task Start_UnknownNames_NamesThem()
    {
        Service.Aggregator.Unknown.AddRange(["provider Nobody", "feed https://nowhere.example/", "provider None"]);

        using var response = await Service.PostAsync(Path, """{"providers":["Nobody","None"],"feeds":["https://nowhere.example/"]}""");

        var problem = await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest);
        ErrorNames(problem).ShouldBe(["providers", "feeds"]);
        problem.GetProperty("errors").GetProperty("providers").EnumerateArray().Select(error => error.GetString())
            .ShouldBe(["provider Nobody is not configured.", "provider None is not configured."]);
    }

    [Theory]
    [InlineData("{", "$", "line 1, byte 2")]
    [InlineData("{\"due\":\n x}", "$", "line 2, byte 2")]
    [InlineData("""{"provider":["AWS"]}""", "$.provider", "line 1")]
    [InlineData("""{"due":"yes"}""", "$.due", "line 1")]
    [InlineData("""{"due":true,"due":false}""", "$.due", "line 1")]
    [InlineData("""{"providers":"AWS"}""", "$.providers", "line 1")]
    [InlineData("""{"providers":[1]}""", "$.providers[0]", "line 1")]
    [InlineData("""{"feeds":[null]}""", "$", "lists must hold names")]
    [InlineData("""{} {}""", "$", "line 1, byte 4")]
    [InlineData("null", "$", "must be an object")]
    [InlineData("[]", "$", "line 1")]
    public async Task Start_OtherBody_IsRefusedSayingWhere(string body, string path, string place)
    {
        using var response = await Service.PostAsync(Path, body);

        var problem = await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest);
        ErrorNames(problem).ShouldBe([path]);
        problem.GetProperty("detail").GetString()!.ShouldContain(place);
        Service.Aggregator.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_BodyWithinTheLimit_IsRead(bool chunked)
    {
        AddRun(RunState.Running);

        using var response = await PostBlanksAsync(1024 * 1023, chunked);

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_BodyOverTheLimit_IsTooLarge(bool chunked)
    {
        using var response = await PostBlanksAsync((1024 * 1024) + 1, chunked);

        await ShouldBeProblemAsync(response, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Start_QueryString_IsRefused()
    {
        using var response = await Service.PostAsync(Path + "?due=true", "");

        ErrorNames(await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest)).ShouldBe(["due"]);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("?wait=0", 0)]
    [InlineData("?wait=0.25", 250)]
    [InlineData("?wait=60", 60_000)]
    public async Task Find_Wait_ReachesTheApplication(string query, int milliseconds)
    {
        AddRun(RunState.Partial);

        var run = await Service.GetJsonAsync(Path + "/r%201" + query);

        run.GetProperty("state").GetString().ShouldBe("partial");
        run.GetProperty("finishedAt").GetString().ShouldBe("2026-03-01T12:00:09Z");
        Service.Aggregator.Waits.ShouldBe([TimeSpan.FromMilliseconds(milliseconds)]);
    }

    [Theory]
    [InlineData("wait=61")]
    [InlineData("wait=-1")]
    [InlineData("wait=")]
    [InlineData("wait=1e1")]
    [InlineData("wait=1&wait=2")]
    public async Task Find_BadWait_IsRefused(string query)
    {
        using var response = await Service.GetAsync($"{Path}/r%201?{query}");

        ErrorNames(await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest)).ShouldBe(["wait"]);
    }

    [Fact]
    public async Task Find_UnknownRun_IsNotFound()
    {
        using var response = await Service.GetAsync(Path + "/nothing");

        await ShouldBeProblemAsync(response, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Find_ServiceStops_AnswersWithTheRunAsItStands()
    {
        AddRun(RunState.Running);
        Service.Aggregator.WaitsForGood = true;
        var answer = Service.GetJsonAsync(Path + "/r%201?wait=60");
        await Service.Aggregator.Waiting.Task;

        await Service.StopAsync();

        (await answer).GetProperty("state").GetString().ShouldBe("running");
    }

    private async Task<HttpResponseMessage> PostBlanksAsync(int bytes, bool chunked)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(new string(' ', bytes)));
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = content };
        request.Headers.TransferEncodingChunked = chunked;

        // The server refuses a length at once and closes: a client that is still sending may lose the answer.
        request.Headers.ExpectContinue = !chunked;
        return await Service.Client.SendAsync(request);
    }

    private Task<HttpResponseMessage> PostAsync(string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Path);
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return Service.Client.SendAsync(request);
    }

    private void AddRun(RunState state) => Service.Aggregator.Runs["r 1"] = Samples.Run("r 1", state);
}
