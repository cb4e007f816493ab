using Aggregator.Core.Storage;
using Aggregator.Store.Embedded.LiteDb;

namespace Aggregator.Store.Tests.LiteDb;

public sealed class StoreLockTests : IDisposable
{
    private readonly StoreDirectory _directory = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string OwnerPath => Path.Combine(_directory.Path, StorageConstants.OwnerFile);

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Open_AnotherProcessHoldsIt_IsRefusedWithItsOwner()
    {
        using var child = await ChildProcess.StartAsync(StoreChild.Hold, _directory.Path);

        var refused = await Should.ThrowAsync<StoreInUseException>(() => _directory.OpenAsync());

        refused.Owner.ShouldBe(StoreChild.Owner with { ProcessId = child.Id });
        refused.Message.ShouldContain(child.Id.ToString());
        refused.Message.ShouldNotContain("secret");
        _directory.Opener().ReadOwner().ShouldBe(refused.Owner);
    }

    [Fact]
    public async Task Open_AfterTheOwnerWasKilled_IsAllowed()
    {
        using (var child = await ChildProcess.StartAsync(StoreChild.Hold, _directory.Path))
            await child.KillAsync();

        File.Exists(OwnerPath).ShouldBeTrue();
        _directory.Opener().ReadOwner().ShouldBeNull();
        await using var store = await _directory.OpenAsync();
        _directory.Opener().ReadOwner().ShouldBe(StoreDirectory.Owner);
    }

    [Fact]
    public async Task Open_TwiceInOneProcess_IsRefused()
    {
        await using var store = await _directory.OpenAsync();

        var refused = await Should.ThrowAsync<StoreInUseException>(() => _directory.OpenAsync());

        refused.Owner.ShouldBe(StoreDirectory.Owner);
        (await store.ReadStatisticsAsync(Token)).Articles.ShouldBe(0);
    }

    [Fact]
    public async Task Publish_NewOwner_IsWhatOthersRead()
    {
        var opener = _directory.Opener();
        await using var store = await opener.OpenAsync(StoreDirectory.Owner, Token);
        var published = StoreDirectory.Owner with { Address = "http://127.0.0.1:1234", Token = "t" };

        await opener.PublishAsync(published, Token);

        _directory.Opener().ReadOwner().ShouldBe(published);
    }

    [Fact]
    public async Task Publish_BeforeOpenAndAfterClose_IsABug()
    {
        var opener = _directory.Opener();
        await Should.ThrowAsync<InvalidOperationException>(async () => await opener.PublishAsync(StoreDirectory.Owner, Token));

        await (await opener.OpenAsync(StoreDirectory.Owner, Token)).DisposeAsync();

        await Should.ThrowAsync<InvalidOperationException>(async () => await opener.PublishAsync(StoreDirectory.Owner, Token));
    }

    [Fact]
    public async Task Close_GivesTheLockBackAndSaysNothingMore()
    {
        await (await _directory.OpenAsync()).DisposeAsync();

        File.Exists(OwnerPath).ShouldBeFalse();
        _directory.Opener().ReadOwner().ShouldBeNull();
        await (await _directory.OpenAsync()).DisposeAsync();
    }

    [Fact]
    public async Task Open_NewDirectory_IsTheOwnersOnly()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        var path = Path.Combine(_directory.Path, "deep", "data");

        await using var store = await StoreDirectory.Opener(path).OpenAsync(StoreDirectory.Owner, Token);

        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.GetUnixFileMode(Path.Combine(path, StorageConstants.OwnerFile)).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void ReadOwner_NoDirectory_IsNobody() =>
        StoreDirectory.Opener(Path.Combine(_directory.Path, "none")).ReadOwner().ShouldBeNull();
}
