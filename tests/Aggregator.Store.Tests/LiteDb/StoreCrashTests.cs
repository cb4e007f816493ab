using System.Globalization;
using Aggregator.Core.Model;

namespace Aggregator.Store.Tests.LiteDb;

public sealed class StoreCrashTests : IDisposable
{
    private const int Kills = 10;

    private readonly StoreDirectory _directory = new();
    private readonly Random _random = new(20240501);

    public void Dispose() => _directory.Dispose();

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Kill_AtRandomMoments_LosesNothingAcknowledgedAndStoresNothingTwice()
    {
        var acknowledged = new Dictionary<FeedId, int>();
        for (var kill = 0; kill < Kills; kill++)
        {
            await WriteAndKillAsync(acknowledged);

            await using var store = await _directory.OpenAsync();
            var stored = await StoreAudit.CheckAsync(store);
            foreach (var (feed, batch) in acknowledged)
                stored[feed].ShouldBeGreaterThanOrEqualTo(batch);
        }

        acknowledged.Count.ShouldBe(KillTestWriter.Feeds.Count);
    }

    [Fact]
    public async Task Open_LogTruncatedAnywhere_KeepsACleanPrefix()
    {
        var lengths = new List<int>();
        await using (var store = await _directory.OpenAsync())
        {
            await new KillTestWriter(store, _ => { }).RunAsync(batches: 12);
            var log = await File.ReadAllBytesAsync(_directory.LogPath, TestContext.Current.CancellationToken);
            foreach (var length in Cuts(log.Length))
                lengths.Add(await OpenCutAsync(log.AsMemory(0, length)));
        }

        lengths[0].ShouldBe(0);
        lengths[^1].ShouldBe(12 * KillTestWriter.Feeds.Count);
        lengths.ShouldBeInOrder(SortDirection.Ascending);
    }

    /// <summary>Lengths from nothing to everything, few of them at the end of a page.</summary>
    private IEnumerable<int> Cuts(int length) =>
        Enumerable.Range(0, 20).Select(_ => _random.Next(length)).Append(0).Append(8192).Append(length).Order();

    private async Task<int> OpenCutAsync(ReadOnlyMemory<byte> log)
    {
        using var copy = new StoreDirectory();
        File.Copy(_directory.DataPath, copy.DataPath);
        await File.WriteAllBytesAsync(copy.LogPath, log, TestContext.Current.CancellationToken);
        await using var store = await copy.OpenAsync();
        var stored = await StoreAudit.CheckAsync(store);
        return stored.Values.Sum();
    }

    private async Task WriteAndKillAsync(Dictionary<FeedId, int> acknowledged)
    {
        using var child = await ChildProcess.StartAsync(StoreChild.Write, _directory.Path);
        var lines = new List<string>();
        for (var wanted = _random.Next(1, 60); lines.Count < wanted;)
            lines.Add((await child.ReadLineAsync()).ShouldNotBeNull());

        lines.AddRange(await child.KillAsync());
        foreach (var line in lines)
        {
            var parts = line.Split(' ');
            FeedId.TryParse(parts[0], out var feed).ShouldBeTrue();
            acknowledged[feed] = int.Parse(parts[1], CultureInfo.InvariantCulture);
        }
    }
}
