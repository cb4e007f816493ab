using System.Globalization;
using System.Text;
using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.Testing;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace Aggregator.EndToEnd.Tests.Durability;

/// <summary>Kills the service (SIGKILL) while its index follows a cold poll: after the next start the index is what the store is.</summary>
public sealed class KillWhileIndexingTests
{
    private const int Kills = 5;
    private const int Feeds = 40;
    private const int ItemsPerFeed = 25;

    /// <summary>A kill comes so many writes to the index's files after the poll has begun, at most.</summary>
    private const int MaxWrites = 60;

    [Fact]
    public async Task Index_ServiceKilledWhileItFollows_EqualsTheStoreAfterRestart()
    {
        await using var publisher = await FeedServer.StartAsync(new FeedServerOptions { ManyHosts = true, LogRequests = false });
        using var workspace = new Workspace();
        workspace.Environment["Aggregator__Index__CommitInterval"] = "00:00:01";
        workspace.Environment["Aggregator__Index__RefreshInterval"] = "00:00:00.100";
        workspace.WriteProviders(Enumerable.Range(0, Feeds).Select(feed => ($"P{feed}", Serve(publisher, feed))));
        var random = new Random(20261126);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using (var service = await workspace.StartServiceAsync())
            {
                await service.WaitForLineAsync(": updated", 1);
                var folder = Path.Combine(workspace.DataDirectory, "index");
                Directory.CreateDirectory(folder);
                using var writes = new StoreWrites(folder, random.Next(1, MaxWrites));

                // When all is indexed, no more writes need come.
                await Task.WhenAny(writes.Reached, WhenFollowedAsync(service));
                await service.KillAsync();
            }

            await using (var restarted = await workspace.StartServiceAsync())
            {
                await WhenFollowedAsync(restarted);
                await restarted.StopAsync();
            }

            await ShouldBeEqualAsync(workspace);
            Directory.Delete(workspace.DataDirectory, recursive: true);
        }
    }

    /// <summary>Ends when all feeds are stored and the index has them.</summary>
    private static async Task WhenFollowedAsync(RunningService service)
    {
        while (true)
        {
            var stored = (await service.GetJsonAsync("/api/v1/feeds")).GetProperty("items").EnumerateArray().Count(f => f.GetProperty("refreshes").GetInt64() > 0);
            var index = await service.GetJsonAsync("/api/v1/index");
            if (stored == Feeds && index.GetProperty("lag").GetInt64() == 0 && index.GetProperty("articles").GetInt64() == Feeds * ItemsPerFeed)
                return;
            await Task.Yield();
        }
    }

    private static async Task ShouldBeEqualAsync(Workspace workspace)
    {
        var stored = (await workspace.RunAsync("query", "--limit", "0", "--format", "ndjson")).ShouldExitWith(0).JsonLines;
        stored.Count.ShouldBe(Feeds * ItemsPerFeed);
        Indexed(Path.Combine(workspace.DataDirectory, "index"))
            .ShouldBe(stored.Select(a => (a.GetProperty("id").GetString()!, a.GetProperty("sequence").GetInt64())), ignoreOrder: true);
    }

    /// <summary>The ids and sequences that the index holds durably.</summary>
    private static List<(string Id, long Sequence)> Indexed(string folder)
    {
        using var directory = FSDirectory.Open(folder);
        using var reader = DirectoryReader.Open(directory);
        var found = new List<(string, long)>();
        foreach (var leaf in reader.Leaves)
        {
            var sequences = leaf.AtomicReader.GetNumericDocValues("sequence");
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (leaf.AtomicReader.LiveDocs?.Get(document) != false)
                    found.Add((leaf.AtomicReader.Document(document).Get("id"), sequences.Get(document)));
            }
        }

        return found;
    }

    private static string Serve(FeedServer publisher, int feed)
    {
        var items = new StringBuilder();
        for (var i = 0; i < ItemsPerFeed; i++)
            items.Append(CultureInfo.InvariantCulture, $"<item><title>Item {i} of {feed}</title><link>https://site{feed}.example/{i}</link><guid>{feed}-{i}</guid></item>");
        var path = string.Create(CultureInfo.InvariantCulture, $"/{feed}");
        publisher.Map(path, FeedResponse.Of($"<rss version=\"2.0\"><channel><title>{feed}</title>{items}</channel></rss>"));
        return publisher.Url(path, string.Create(CultureInfo.InvariantCulture, $"127.2.1.{feed + 1}"));
    }
}
