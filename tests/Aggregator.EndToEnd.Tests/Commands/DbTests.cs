using Aggregator.EndToEnd.Tests.Processes;
using Aggregator.EndToEnd.Tests.Publishing;
using Aggregator.Testing;

namespace Aggregator.EndToEnd.Tests.Commands;

/// <summary>Care of the store from a backup of the running service to putting it back.</summary>
public sealed class DbTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task Db_BackupOfARunningService_CanBeVerifiedAndRestored()
    {
        var backup = Path.Combine(_workspace.Folder, "backup.db");
        await using var publisher = await FeedServer.StartAsync();
        publisher.Map("/feed.xml", FeedResponse.Of(RssFeed.Of("en", [RssFeed.Item("Comet seen", "https://c.example/1", DateTimeOffset.UnixEpoch)])));
        _workspace.WriteProviders([("Comets", publisher.Url("/feed.xml"))]);
        (await _workspace.RunAsync("db", "verify")).ShouldExitWith(6).Error.ShouldContain("There is no store in");
        (await _workspace.RunAsync("refresh")).ShouldExitWith(0);
        var id = (await _workspace.RunAsync("query", "--format", "ndjson")).ShouldExitWith(0).JsonLines[0].GetProperty("id").GetString()!;

        await using (await _workspace.StartServiceAsync())
        {
            (await _workspace.RunAsync("db", "backup", backup)).ShouldExitWith(0).Error.ShouldContain($"written to {backup}.");
            (await _workspace.RunAsync("db", "verify")).ShouldExitWith(0).Error.ShouldContain("1 article, 1 feed and");
            (await _workspace.RunAsync("db", "compact")).ShouldExitWith(6).Error.ShouldContain("stop that process first");
            (await _workspace.RunAsync("db", "restore", backup)).ShouldExitWith(6).Error.ShouldContain("stop that process first");
            (await _workspace.RunAsync("publish", id)).ShouldExitWith(0);
        }

        (await _workspace.RunAsync("db", "verify", backup)).ShouldExitWith(0).Error.ShouldContain("nothing is wrong.");
        (await _workspace.RunAsync("db", "compact")).ShouldExitWith(0).Error.ShouldStartWith("The store takes ");
        (await PublishedAsync(id)).ShouldBeTrue();
        (await _workspace.RunAsync("db", "restore", backup)).ShouldExitWith(0).Error.ShouldContain("is kept in");
        (await PublishedAsync(id)).ShouldBeFalse();
        (await _workspace.RunAsync("query", "comet", "--format", "ndjson")).ShouldExitWith(0).JsonLines.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Db_NoBackup_IsNamed()
    {
        _workspace.WriteProviders("providers: []\n");
        var noise = Path.Combine(_workspace.Folder, "noise.db");
        await File.WriteAllBytesAsync(noise, new byte[20_000], TestContext.Current.CancellationToken);

        (await _workspace.RunAsync("db", "verify", "nowhere.db")).ShouldExitWith(5).Error.ShouldContain("nowhere.db");
        (await _workspace.RunAsync("db", "restore", "nowhere.db")).ShouldExitWith(5).Error.ShouldContain("nowhere.db");
        (await _workspace.RunAsync("db", "verify", noise)).ShouldExitWith(6).Error.ShouldContain(noise);
        (await _workspace.RunAsync("db", "restore", noise)).ShouldExitWith(6).Error.ShouldContain(noise);
        (await _workspace.RunAsync("db", "backup", _workspace.Folder)).ShouldExitWith(2).Error.ShouldContain("is a folder");
    }

    private async Task<bool> PublishedAsync(string id) =>
        (await _workspace.RunAsync("show", id, "--format", "json")).ShouldExitWith(0).Json.GetProperty("published").GetBoolean();
}
