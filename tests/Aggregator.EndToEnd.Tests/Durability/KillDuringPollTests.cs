using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Durability;

/// <summary>
/// Kills the service (SIGKILL) in the middle of a cold poll: what it said was stored is there, once; nothing else is broken.
/// <c>tests/kill-during-ingest.sh</c> does it a hundred times.
/// </summary>
public sealed partial class KillDuringPollTests
{
    private const int DefaultKills = 10;
    private const int Feeds = 60;
    private const int ItemsPerFeed = 20;

    /// <summary>A kill comes so many writes to the store's files after the line that it waited for, at most: within a commit, not just after one.</summary>
    private const int MaxWrites = 40;

    private static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("AGGREGATOR_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : DefaultKills;

    /// <summary>Of the items of a feed, those after this place are carried by every other feed too.</summary>
    private const int OwnItems = 15;

    [Fact]
    public async Task Service_KilledInTheMiddleOfAColdPoll_LosesAndDoublesNothing()
    {
        await using var publisher = await FeedServer.StartAsync(new FeedServerOptions { ManyHosts = true, LogRequests = false });
        using var workspace = new Workspace();
        var urls = Enumerable.Range(0, Feeds).Select(feed => Serve(publisher, feed)).ToList();
        workspace.WriteProviders(urls.Select((url, feed) => (Provider(feed), url)));
        var random = new Random(20261123);
        var acknowledged = new HashSet<string>();
        var stored = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            // Every few kills the store is emptied, so that most kills hit a poll that still has much to do.
            if (kill % 4 == 0 && kill > 0)
            {
                await CompleteAsync(workspace);
                Directory.Delete(workspace.DataDirectory, recursive: true);
                acknowledged.Clear();
                stored = 0;
            }

            // A refresh may be stored and killed before it is told, so what is left to poll is counted in the store.
            await KillOnceAsync(workspace, random.Next(1, Feeds / 2), Feeds - stored, random.Next(1, MaxWrites), acknowledged);
            stored = await CheckAsync(workspace, acknowledged);
        }

        await CompleteAsync(workspace);
    }

    /// <summary>What is not stored yet comes with the next refresh, which it would not if a feed's validators were ahead of its articles.</summary>
    private static async Task CompleteAsync(Workspace workspace)
    {
        (await workspace.RunAsync("refresh", "--format", "json")).ShouldExitWith(0);
        var articles = await StoredAsync(workspace);
        articles.Count.ShouldBe((Feeds * OwnItems) + (ItemsPerFeed - OwnItems));
        articles.ShouldAllBe(a => !IsShared(a) || a.GetProperty("sightings").GetArrayLength() == Feeds);
    }

    private static async Task KillOnceAsync(Workspace workspace, int afterFeeds, int feedsLeft, int afterWrites, HashSet<string> acknowledged)
    {
        await using var service = await workspace.StartServiceAsync();
        await service.WaitForLineAsync(": updated", Math.Min(afterFeeds, feedsLeft));
        using (var writes = new StoreWrites(workspace.DataDirectory, afterWrites))
        {
            // When all is stored, no more writes need come.
            await Task.WhenAny(writes.Reached, service.WaitForLineAsync(": updated", feedsLeft));
            await service.KillAsync();
        }

        foreach (var line in service.Lines)
        {
            if (UpdatedLine().Match(line) is { Success: true } match)
                acknowledged.Add(match.Groups[1].Value);
        }
    }

    /// <summary>How many feeds are stored; every one of them whole, and all that was acknowledged among them.</summary>
    private static async Task<int> CheckAsync(Workspace workspace, HashSet<string> acknowledged)
    {
        var articles = await StoredAsync(workspace);
        articles.Select(a => a.GetProperty("id").GetString()).Distinct().Count().ShouldBe(articles.Count);
        articles.Select(a => a.GetProperty("webUrl").GetString()).Distinct().Count().ShouldBe(articles.Count);

        var sightings = articles
            .SelectMany(a => a.GetProperty("sightings").EnumerateArray())
            .GroupBy(s => s.GetProperty("provider").GetString()!)
            .ToDictionary(g => g.Key, g => g.Count());
        foreach (var provider in acknowledged)
            sightings.GetValueOrDefault(provider).ShouldBe(ItemsPerFeed, $"{provider} was acknowledged");
        sightings.Values.ShouldAllBe(count => count == ItemsPerFeed, "a refresh is stored whole or not at all");

        var feeds = (await workspace.RunAsync("providers", "list", "--format", "json")).ShouldExitWith(0).Json.GetProperty("items");
        foreach (var feed in feeds.EnumerateArray())
        {
            var stored = feed.GetProperty("refreshes").GetInt64() > 0;
            stored.ShouldBe(sightings.ContainsKey(feed.GetProperty("provider").GetString()!), "a feed's state and its articles are one transaction");
        }

        return sightings.Count;
    }

    private static async Task<IReadOnlyList<JsonElement>> StoredAsync(Workspace workspace) =>
        (await workspace.RunAsync("query", "--limit", "0", "--format", "ndjson")).ShouldExitWith(0).JsonLines;

    private static bool IsShared(JsonElement article) => article.GetProperty("webUrl").GetString()!.Contains("shared", StringComparison.Ordinal);

    private static string Provider(int feed) => string.Create(CultureInfo.InvariantCulture, $"P{feed}");

    private static string Serve(FeedServer publisher, int feed)
    {
        var items = new StringBuilder();
        for (var i = 0; i < ItemsPerFeed; i++)
        {
            var link = i < OwnItems ? $"https://site{feed}.example/{i}" : $"https://wire.example/shared/{i}?utm_source=site{feed}";
            items.Append(CultureInfo.InvariantCulture, $"<item><title>Item {i} of {feed}</title><link>{link}</link><guid>{feed}-{i}</guid></item>");
        }

        var path = string.Create(CultureInfo.InvariantCulture, $"/{feed}");
        publisher.Map(path, FeedResponse.Of($"<rss version=\"2.0\"><channel><title>{feed}</title>{items}</channel></rss>") with
        {
            // Validators that were ahead of their articles would get a 304, and the articles would be missing in the end.
            ETag = $"\"{feed}\"",
        });
        return publisher.Url(path, string.Create(CultureInfo.InvariantCulture, $"127.2.0.{feed + 1}"));
    }

    [GeneratedRegex(@" (P\d+) http\S+: updated")]
    private static partial Regex UpdatedLine();
}
