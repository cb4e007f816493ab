using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Lifetime;

/// <summary>The running service: its API, its log, its files.</summary>
public sealed class ServiceTests(ServedNewsroom newsroom) : IClassFixture<ServedNewsroom>
{
    private readonly RunningService _service = newsroom.Service!;

    [Fact]
    public async Task SecondService_OnTheSameData_ExitsWith6AndNamesTheFirst()
    {
        var result = (await newsroom.Workspace.RunAsync("run")).ShouldExitWith(6);
        result.Error.ShouldContain($"in use by process {_service.ProcessId} (run)");
        result.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Health_OfARunningService_IsGood()
    {
        (await _service.Http.GetAsync("/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _service.Http.GetAsync("/readyz")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Metrics_OfARunningService_CountRefreshesFeedsAndSteps()
    {
        using var posted = await _service.Http.PostAsJsonAsync("/api/v1/refreshes", new { providers = new[] { "Gamma" } });
        await _service.GetJsonAsync($"{posted.Headers.Location}?wait=30");

        using var response = await _service.Http.GetAsync("/metrics");
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');
        Sample(lines, "aggregator_refreshes_total{outcome=\"notModified\"}").ShouldBeGreaterThanOrEqualTo(1);
        Sample(lines, "aggregator_feeds{standing=\"well\"}").ShouldBeGreaterThanOrEqualTo(3);
        Sample(lines, "aggregator_feeds{standing=\"ailing\"}").ShouldBe(0);
        Sample(lines, "aggregator_step_seconds_total{step=\"fetch\"}").ShouldBeGreaterThan(0);
        Sample(lines, "process_working_set_bytes").ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Refreshes_Posted_AnswerWithTheRunThatEnds()
    {
        using var posted = await _service.Http.PostAsJsonAsync("/api/v1/refreshes", new { providers = new[] { "Alpha", "Beta" } });
        posted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var location = posted.Headers.Location!.ToString();
        location.ShouldContain("/api/v1/refreshes/");
        var run = await _service.GetJsonAsync($"{location}?wait=30");
        run.GetProperty("state").GetString().ShouldBe("succeeded");
        run.GetProperty("totals").GetProperty("notModified").GetInt32().ShouldBe(2);
        run.GetProperty("feeds").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task ProvidersFile_Edited_TakesEffectAndABadEditDoesNot()
    {
        var good = await File.ReadAllTextAsync(newsroom.Workspace.ProvidersFile);
        newsroom.Publisher.Map("/new.xml", FeedResponse.OfStatus(404));
        var edited = $$"""
            {{good}}
              - name: Newcomer
                domain: newcomer.example
                feeds: ["{{newsroom.Publisher.Url("/new.xml")}}", "http://nonexistent.invalid/feed"]

            """;
        await File.WriteAllTextAsync(newsroom.Workspace.ProvidersFile, edited);
        await _service.WaitForLineAsync("Newcomer", 2);
        _service.Lines.Where(l => l.Contains("nonexistent.invalid", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldContain("resolveFailed");

        await File.WriteAllTextAsync(newsroom.Workspace.ProvidersFile, "providers:\n  - name: [\n");
        await _service.WaitForLineAsync("Providers not reloaded");
        (await _service.GetJsonAsync("/api/v1/feeds")).GetProperty("items").GetArrayLength().ShouldBe(5);
        (await newsroom.Workspace.RunAsync("query", "--limit", "1")).ShouldExitWith(0);

        await File.WriteAllTextAsync(newsroom.Workspace.ProvidersFile, good);
        await _service.WaitForLineAsync("Providers reloaded", 2);
        _service.Lines.Count(l => l.Contains("not reloaded", StringComparison.Ordinal)).ShouldBe(1);
        (await _service.GetJsonAsync("/api/v1/feeds")).GetProperty("items").EnumerateArray().Select(Provider).ShouldBe(["Alpha", "Beta", "Gamma"]);
    }

    private static string? Provider(JsonElement feed) => feed.GetProperty("provider").GetString();

    private static double Sample(string[] lines, string name) =>
        double.Parse(lines.Single(l => l.StartsWith(name + " ", StringComparison.Ordinal))[(name.Length + 1)..], System.Globalization.CultureInfo.InvariantCulture);
}
