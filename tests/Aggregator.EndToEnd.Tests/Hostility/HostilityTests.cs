using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Aggregator.EndToEnd.Tests.Processes;

namespace Aggregator.EndToEnd.Tests.Hostility;

/// <summary>
/// The real service over feeds that mean harm, all at once, beside healthy ones: these are polled on time, each of those comes to its
/// precise outcome, memory stays bounded, and nothing is read that a document or a redirect names.
/// </summary>
public sealed partial class HostilityTests : IDisposable
{
    private const int HealthyFeeds = 10;
    private const int LargeFeeds = 64;
    private const long BytesPerMebibyte = 1024 * 1024;
    private const long MostMemory = 400_000_000;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>Interval, a tenth of jitter, and what a test machine with ten times more to do than processors takes.</summary>
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(10);

    private readonly Workspace _workspace = new();

    public HostilityTests()
    {
        _workspace.Environment["Aggregator__Fetching__Timeout"] = "00:00:15";
        _workspace.Environment["Aggregator__Fetching__ConnectTimeout"] = "00:00:03";
        _workspace.Environment["Aggregator__Fetching__IdleTimeout"] = "00:00:03";
        _workspace.Environment["Aggregator__Fetching__RetryDelay"] = "00:00:00.200";
    }

    [Fact]
    public async Task Service_EveryKindOfHarmAtOnce_PollsHealthyFeedsOnTimeAndNamesEachHarm()
    {
        await using var publishers = await HostilePublishers.StartAsync(HealthyFeeds);
        publishers.AddAllHarm();

        await PollAsync(publishers);

        publishers.Requests.All.ShouldNotContain(r => r.Path.StartsWith(HostileFeeds.CanaryPath, StringComparison.Ordinal));
        var stored = (await _workspace.RunAsync("query", "--limit", "0", "--format", "ndjson")).ShouldExitWith(0);
        stored.Output.ShouldNotContain("root:");
        stored.Output.ShouldNotContain("the canary sings");
        stored.JsonLines.Count(a => Provider(a) == "60,000 items").ShouldBe(5_000);
        stored.JsonLines.Count(a => Provider(a).StartsWith("healthy", StringComparison.Ordinal)).ShouldBe(HealthyFeeds * 3);
        stored.JsonLines.ShouldAllBe(a => a.GetProperty("title").GetString()!.Length <= 1_000);
    }

    [Fact]
    public async Task Service_ManyLargestDocumentsAtOnce_StaysWithinItsMemory()
    {
        await using var publishers = await HostilePublishers.StartAsync(HealthyFeeds);
        for (var i = 0; i < LargeFeeds; i++)
        {
            var feed = LargeFeedTable.All[i % LargeFeedTable.All.Count];
            publishers.Add(feed with { Name = string.Create(CultureInfo.InvariantCulture, $"{feed.Name} {i}") });
        }

        await PollAsync(publishers);
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>
    /// Runs the service until every hostile feed has its outcome, which must be its own; the healthy ones must have been polled on time
    /// meanwhile, and the service must not have taken too much memory.
    /// </summary>
    private async Task PollAsync(HostilePublishers publishers)
    {
        _workspace.WriteProviders(Yaml(publishers));
        await using var service = await _workspace.StartServiceAsync();
        var clock = Stopwatch.StartNew();
        foreach (var (provider, url, _) in publishers.Hostile)
            await service.WaitForLineAsync($" {provider} {url}: ");
        var memory = ProcessMemory.PeakOf(service.ProcessId);
        TestContext.Current.SendDiagnosticMessage("{0} MiB at most, after {1:F1} s", memory / BytesPerMebibyte, clock.Elapsed.TotalSeconds);
        (await service.StopAsync()).ShouldBe(0);

        var lines = service.Lines.ToList();
        publishers.Hostile.Select(f => $"{f.Provider}: {OutcomeOf(lines, f.Provider, f.Url)}").ShouldBe(
            publishers.Hostile.Select(f => $"{f.Provider}: {f.Outcome}"), customMessage: string.Join('\n', lines));
        LongestGapOf(publishers).ShouldBeLessThan(LongestGap);
        memory.ShouldBeLessThan(MostMemory);
    }

    private static string OutcomeOf(List<string> lines, string provider, string url)
    {
        var start = $" {provider} {url}: ";
        var line = lines.First(l => l.Contains(start, StringComparison.Ordinal));
        return OutcomeName().Match(line[(line.IndexOf(start, StringComparison.Ordinal) + start.Length)..]).Value;
    }

    private static TimeSpan LongestGapOf(HostilePublishers publishers) => publishers.Healthy.Max(feed =>
    {
        var times = publishers.Requests.All.Where(r => feed.Url.EndsWith(r.Path, StringComparison.Ordinal)).Select(r => r.Timestamp).ToList();
        times.Count.ShouldBeGreaterThan(1);
        return times.Zip(times.Skip(1), Stopwatch.GetElapsedTime).Max();
    });

    private static string Provider(System.Text.Json.JsonElement article) => article.GetProperty("provider").GetProperty("name").GetString()!;

    private static string Yaml(HostilePublishers publishers)
    {
        var text = new StringBuilder("providers:\n");
        foreach (var (provider, url) in publishers.Healthy)
            text.Append(CultureInfo.InvariantCulture, $"  - {{ name: '{provider}', domain: healthy.example, feeds: [{{ url: '{url}', interval: '{Interval}' }}] }}\n");
        foreach (var (provider, url, _) in publishers.Hostile)
            text.Append(CultureInfo.InvariantCulture, $"  - {{ name: '{provider}', domain: hostile.example, feeds: ['{url}'] }}\n");
        return text.ToString();
    }

    [GeneratedRegex("^[A-Za-z]+")]
    private static partial Regex OutcomeName();
}
