using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Testing;
using YamlDotNet.RepresentationModel;

namespace Aggregator.EndToEnd.Tests.Documentation;

/// <summary>What config/deploy says is so: metrics that are there, commands and paths that are known, files that are of their formats.</summary>
public sealed partial class DeployTests
{
    private static readonly string Folder = Path.Combine(AggregatorProcess.Repository, "config", "deploy");

    /// <summary>Metrics that are there only once something has happened, which it does not in a minute of a test.</summary>
    private static readonly string[] Seldom = ["aggregator_enrichment_failures_total", "aggregator_work_attempts_total", "aggregator_work_waiting"];

    public static TheoryData<string> YamlFiles => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(f => Path.GetFileName(f))];

    [Fact]
    public async Task Metrics_RunningService_AreThoseOfTheTable()
    {
        using var workspace = new Workspace();
        await using var publisher = await FeedServer.StartAsync();
        publisher.Map("/feed.xml", FeedResponse.Of(RssFeed.Of("en", [RssFeed.Item("Comet", "https://c.example/1", DateTimeOffset.UnixEpoch)])));
        workspace.WriteProviders([("Comets", publisher.Url("/feed.xml"))]);
        await using var service = await workspace.StartServiceAsync();
        (await workspace.RunAsync("refresh", "--force")).ShouldExitWith(0);

        var documented = MetricRow().Matches(await File.ReadAllTextAsync(Path.Combine(Folder, "metrics.md"))).Select(m => m.Groups[1].Value).Except(Seldom).Order(StringComparer.Ordinal).ToArray();
        var served = SampleName().Matches(await service.Http.GetStringAsync("/metrics")).Select(m => m.Value).Distinct().Except(Seldom).Order(StringComparer.Ordinal);
        served.ShouldBe(documented);
    }

    [Fact]
    public void Dashboard_Queries_NameDocumentedMetrics()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "grafana-dashboard.json")));
        var queries = dashboard.RootElement.GetProperty("panels").EnumerateArray().SelectMany(p => p.GetProperty("targets").EnumerateArray()).Select(t => t.GetProperty("expr").GetString()!).ToArray();

        queries.Length.ShouldBeGreaterThan(10);
        ShouldNameDocumented(string.Join('\n', queries));
    }

    [Fact]
    public void Alerts_Rules_NameDocumentedMetrics() => ShouldNameDocumented(File.ReadAllText(Path.Combine(Folder, "prometheus-alerts.yaml")));

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void Yaml_File_IsYaml(string name)
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(Path.Combine(Folder, name));
        yaml.Load(reader);
        yaml.Documents.Count.ShouldBe(1);
    }

    /// <summary>Every "aggregator …" in the recipes is a command with options that its help names.</summary>
    [Fact]
    public async Task Commands_OfRecipes_AreKnown()
    {
        using var workspace = new Workspace();
        var commands = Directory.EnumerateFiles(Folder).SelectMany(f => Command().Matches(File.ReadAllText(f).Replace("\", \"", " ", StringComparison.Ordinal))).Select(m => (m.Groups[1].Value, Options: Option().Matches(m.Groups[2].Value).Select(o => o.Value).ToArray())).Distinct().ToArray();
        commands.Length.ShouldBeGreaterThan(3);
        foreach (var command in commands.GroupBy(c => c.Value))
        {
            var help = (await workspace.RunAsync([.. command.Key.Split(' '), "--help"])).ShouldExitWith(0).Output;
            foreach (var option in command.SelectMany(c => c.Options).Distinct())
                help.ShouldContain(option);
        }
    }

    [Fact]
    public async Task Paths_OfRecipes_AreServed()
    {
        using var workspace = new Workspace();
        workspace.WriteProviders("providers: []\n");
        await using var service = await workspace.StartServiceAsync();
        var paths = Directory.EnumerateFiles(Folder).SelectMany(f => ApiPath().Matches(File.ReadAllText(f))).Select(m => m.Value).Distinct().ToArray();
        paths.ShouldNotBeEmpty();
        foreach (var path in paths)
            (await service.Http.GetAsync(path)).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, path);
    }

    /// <summary>The recipe for curl, as it stands.</summary>
    [Fact]
    public async Task Curl_Recipe_ExitsAsTheCommandDoes()
    {
        if (OperatingSystem.IsWindows() || !File.Exists("/usr/bin/curl"))
            Assert.Skip("curl is not installed");
        using var workspace = new Workspace();
        await using var publisher = await FeedServer.StartAsync();
        publisher.Map("/feed.xml", FeedResponse.Of(RssFeed.Of("en", [RssFeed.Item("Comet", "https://c.example/1", DateTimeOffset.UnixEpoch)])));
        workspace.WriteProviders([("Comets", publisher.Url("/feed.xml"))]);
        await using var service = await workspace.StartServiceAsync();

        using var process = Process.Start(new ProcessStartInfo("/bin/sh", [Path.Combine(Folder, "refresh.sh"), service.Http.BaseAddress!.ToString().TrimEnd('/')]) { RedirectStandardOutput = true })!;
        (await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain("succeeded");
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0);
    }

    private static void ShouldNameDocumented(string text)
    {
        var documented = MetricRow().Matches(File.ReadAllText(Path.Combine(Folder, "metrics.md"))).Select(m => m.Groups[1].Value).ToHashSet();
        MetricName().Matches(text).Select(m => m.Value).Distinct().ShouldAllBe(n => documented.Contains(n));
    }

    [GeneratedRegex("^\\| `(aggregator_\\w+)`", RegexOptions.Multiline)]
    private static partial Regex MetricRow();

    [GeneratedRegex("^aggregator_\\w+", RegexOptions.Multiline)]
    private static partial Regex SampleName();

    [GeneratedRegex("\\baggregator_[a-z_]+\\b")]
    private static partial Regex MetricName();

    [GeneratedRegex("aggregator (refresh|run|providers list|keys add|db reindex|webhooks redeliver)\\b([^|>'\"\\n]*)")]
    private static partial Regex Command();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex("/api/v1/[a-z]+")]
    private static partial Regex ApiPath();
}
