using Aggregator.Core.Storage;
using Aggregator.Store.Embedded.LiteDb;
using Aggregator.Testing.Storage;
using LiteDB;

namespace Aggregator.Store.Tests.LiteDb;

public sealed class StoreCareTests : IDisposable
{
    private const int Articles = 250;

    private readonly StoreDirectory _directory = new();
    private readonly StoreDirectory _other = new();

    /// <summary>What is done to a store, and what its check says then.</summary>
    private static readonly Dictionary<string, (Action<StoreEngine> Damage, string Problem)> Damages = new()
    {
        ["an article lost"] = (e => Change(e, w => w.Delete(Collections.Articles, 7L)), $"The store counts {Articles - 1} articles, but {Articles - 2} are there."),
        ["an article without its sightings"] = (e => Alter(e, Collections.Articles, 7L, d => d["sightings"] = "text"), "has no sightings."),
        ["an article of another id"] = (e => Alter(e, Collections.Articles, 7L, d => d["id"] = new byte[16]), "cannot be found by its id."),
        ["an article of another change"] = (e => Alter(e, Collections.Articles, 7L, d => d["sequence"] = 99_999L), "is of change 99999, but the change feed's last of it is"),
        ["a deleted article back"] = (e => Change(e, w => w.Insert(Collections.Articles, Copy(e, 7L, 1L))), "but the change feed has it as deleted."),
        ["keys lost"] = (e => Change(e, w => w.Delete(Collections.Keys, e.All(Collections.Keys).First()["_id"])), " keys, but "),
        ["a feed's outcomes cut short"] = (e => Alter(e, Collections.Feeds, FirstId(e, Collections.Feeds), d => d["outcomes"] = new byte[] { 9, 9, 9 }), "Feeds "),
        ["work lost"] = (e => Change(e, w => w.Delete(Collections.Work, FirstId(e, Collections.Work))), "pieces of work, but 0 are there."),
        ["a counter wrong"] = (e => Alter(e, Collections.Meta, 1, d => d["sequence"] = 5L), "The store counts 5 changes"),
    };

    public static TheoryData<string> DamageNames => [.. Damages.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _directory.Dispose();
        _other.Dispose();
    }

    [Fact]
    public async Task Verify_WholeStore_FindsNothing()
    {
        await FillAsync();
        var told = 0L;

        var check = await _directory.Care().VerifyAsync(StoreDirectory.Owner, n => told = n, Token);

        check.Problems.ShouldBeEmpty();
        (check.Articles, check.Feeds, told).ShouldBe((Articles - 1, 1, Articles - 1));
        _directory.Opener().ReadOwner().ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(DamageNames))]
    public async Task Verify_Damage_IsTold(string name)
    {
        var (damage, problem) = Damages[name];
        await FillAsync();
        using (var engine = StoreEngine.Open(_directory.Path))
            damage(engine);

        var check = await _directory.Care().VerifyAsync(StoreDirectory.Owner, Nowhere, Token);

        check.Problems.ShouldContain(p => p.Contains(problem, StringComparison.Ordinal), string.Join(" | ", check.Problems));
        await Should.ThrowAsync<StoreDamagedException>(() => _directory.Care().CompactAsync(StoreDirectory.Owner, Nowhere, Token));
    }

    [Fact]
    public async Task Verify_PagesOverwritten_IsTold()
    {
        await FillAsync();
        await OverwriteAsync(_directory.DataPath);

        (await _directory.Care().VerifyAsync(StoreDirectory.Owner, Nowhere, Token)).Problems.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("not there")]
    [InlineData("noise")]
    [InlineData("another database")]
    public async Task Verify_NoStore_IsUnreadable(string kind)
    {
        var file = Path.Combine(_other.Path, "file.db");
        if (kind == "noise")
            await File.WriteAllBytesAsync(file, new byte[50_000], Token);
        else if (kind == "another database")
            new LiteDatabase(file).Dispose();

        await Should.ThrowAsync<StoreUnreadableException>(() => _directory.Care().VerifyAsync(file, Nowhere, Token));
    }

    [Fact]
    public async Task Compact_MuchDeleted_IsSmallerAndTheSame()
    {
        await FillAsync(text: 20_000);
        await using (var store = await _directory.OpenAsync())
        {
            for (var i = 0; i < 200; i++)
                await store.DeleteAsync(DraftBuilder.Id("a" + i), Token);
        }

        var before = await ContentAsync(_directory);
        var compaction = await _directory.Care().CompactAsync(StoreDirectory.Owner, Nowhere, Token);

        compaction.BytesAfter.ShouldBeLessThan(compaction.BytesBefore / 2);
        new FileInfo(_directory.DataPath).Length.ShouldBe(compaction.BytesAfter);
        (await ContentAsync(_directory)).ShouldBe(before);
        (await _directory.Care().VerifyAsync(StoreDirectory.Owner, Nowhere, Token)).Problems.ShouldBeEmpty();
        Directory.GetDirectories(_directory.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Compact_BrokenOff_LeavesTheStoreAsItWas()
    {
        await FillAsync();
        var before = await ContentAsync(_directory);
        using var end = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() => _directory.Care().CompactAsync(StoreDirectory.Owner, _ => end.Cancel(), end.Token));

        (await ContentAsync(_directory)).ShouldBe(before);
        Directory.GetDirectories(_directory.Path).ShouldBeEmpty();
    }

    [Fact]
    public async Task Care_StoreInUse_IsRefused()
    {
        await FillAsync();
        await using var store = await _directory.OpenAsync();

        await Should.ThrowAsync<StoreInUseException>(() => _directory.Care().CompactAsync(StoreDirectory.Owner, Nowhere, Token));
        await Should.ThrowAsync<StoreInUseException>(() => _directory.Care().VerifyAsync(StoreDirectory.Owner, Nowhere, Token));
        await Should.ThrowAsync<StoreInUseException>(() => _directory.Care().RestoreAsync(_directory.DataPath, StoreDirectory.Owner, Nowhere, Token));
    }

    [Fact]
    public async Task Backup_WhileWritten_HoldsWhatWasThereWhenItBegan()
    {
        await FillAsync();
        var backup = Path.Combine(_other.Path, "backup.db");
        await using (var store = await _directory.OpenAsync(configure: o => o.CheckpointLogBytes = 1 << 20))
        {
            await using (var stream = (await ((IStoreBackup)store).OpenBackupAsync(Token)).Content)
            {
                await Should.ThrowAsync<BackupUnderWayException>(() => ((IStoreBackup)store).OpenBackupAsync(Token));
                await AddAsync(store, "later", 300, 10_000);
                await CopyAsync(stream, backup);
            }

            await AddAsync(store, "last", 300, 10_000);
            (await store.ReadStatisticsAsync(Token)).LogBytes.ShouldBeLessThan(2 << 20);
        }

        var check = await _directory.Care().VerifyAsync(backup, Nowhere, Token);
        (check.Problems.Count, check.Articles).ShouldBe((0, Articles - 1));
        (await _directory.Care().VerifyAsync(StoreDirectory.Owner, Nowhere, Token)).Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Backup_StoreClosedOrLogTooLong_IsBrokenOff(bool closed)
    {
        await FillAsync();
        await using var store = await _directory.OpenAsync(configure: o => (o.CheckpointLogBytes, o.MaxBackupLogBytes) = (1 << 20, 1 << 21));
        await using var stream = (await ((IStoreBackup)store).OpenBackupAsync(Token)).Content;
        if (closed)
            await store.DisposeAsync();
        else
            await AddAsync(store, "later", 400, 10_000);

        (await Should.ThrowAsync<IOException>(() => CopyAsync(stream, Path.Combine(_other.Path, "backup.db")))).Message.ShouldContain("before its backup was read");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Restore_Backup_TakesTheStoresPlaceAsAnother(bool replaces)
    {
        await FillAsync();
        var backup = Path.Combine(_other.Path, "backup.db");
        UInt128 identity;
        await using (var store = await _directory.OpenAsync())
        {
            identity = store.Identity;
            await using var stream = (await ((IStoreBackup)store).OpenBackupAsync(Token)).Content;
            await CopyAsync(stream, backup);
            await store.DeleteAsync(DraftBuilder.Id("a9"), Token);
        }

        if (!replaces)
            File.Delete(_directory.DataPath);
        var kept = await _directory.Care().RestoreAsync(backup, StoreDirectory.Owner, Nowhere, Token);

        await using (var restored = await _directory.OpenAsync())
        {
            (await restored.FindAsync(DraftBuilder.Id("a9"), Token)).ShouldNotBeNull();
            restored.Identity.ShouldNotBe(identity);
        }

        (kept is not null).ShouldBe(replaces);
        if (kept is not null)
            (await _directory.Care().VerifyAsync(Path.Combine(kept, StorageConstants.DataFile), Nowhere, Token)).Articles.ShouldBe(Articles - 2);
    }

    [Fact]
    public async Task Restore_DamagedBackup_ChangesNothing()
    {
        await FillAsync();
        var backup = Path.Combine(_other.Path, "backup.db");
        File.Copy(_directory.DataPath, backup);
        await OverwriteAsync(backup);
        var before = await ContentAsync(_directory);

        await Should.ThrowAsync<StoreDamagedException>(() => _directory.Care().RestoreAsync(backup, StoreDirectory.Owner, Nowhere, Token));

        (await ContentAsync(_directory)).ShouldBe(before);
    }

    private static void Nowhere(long done)
    {
    }

    private static void Change(StoreEngine engine, Action<StoreWrites> change)
    {
        var writes = new StoreWrites();
        change(writes);
        engine.Write(writes);
        engine.Sync();
        engine.Checkpoint();
    }

    private static void Alter(StoreEngine engine, string collection, BsonValue id, Action<BsonDocument> alter)
    {
        var document = engine.Find(collection, id)!;
        alter(document);
        Change(engine, w => w.Upsert(collection, document));
    }

    private static BsonDocument Copy(StoreEngine engine, long from, long to)
    {
        var document = engine.Find(Collections.Articles, from)!;
        document["_id"] = to;
        return document;
    }

    private static BsonValue FirstId(StoreEngine engine, string collection) => engine.All(collection).First()["_id"];

    /// <summary>Noise over the middle of a file.</summary>
    private static async Task OverwriteAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Position = file.Length / 16_384 * 8_192;
        await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 5 * 8_192).ToArray(), Token);
    }

    private static async Task CopyAsync(Stream from, string to)
    {
        await using var file = File.Create(to);
        await from.CopyToAsync(file, Token);
        file.Length.ShouldBe(from.Length);
    }

    private static async Task AddAsync(IArticleStore store, string name, int count, int text)
    {
        var feed = FeedBuilder.Feed("alpha");
        foreach (var names in Enumerable.Range(0, count).Select(i => name + i).Chunk(50))
            await store.CommitAsync(CommitBuilder.Commit(feed, [.. names.Select(n => DraftBuilder.Draft(feed, n) with { Content = new string('x', text) })]), Token);
    }

    private static async Task<string> ContentAsync(StoreDirectory directory)
    {
        await using var store = await directory.OpenAsync();
        var changes = await store.ReadChangesAsync(0, 5_000, Token);
        var feeds = await store.ReadFeedsAsync(Token);
        var work = await store.ReadWorkAsync("page", 5_000, Token);
        return string.Join('\n', [
            .. changes.Select(c => $"{c.Sequence} {c.Id} {c.Kind} {c.Article?.Title} {c.Article?.Content.Length}"),
            .. feeds.Select(f => $"{f.Id} {f.Url} {f.NextPollAt}"),
            .. work.Select(w => $"{w.Id} {w.Kind} {w.Payload}"),
            $"{store.Identity} {await store.ReadStatisticsAsync(Token) with { DataBytes = 0, LogBytes = 0, Work = new Dictionary<string, long>() }}"]);
    }

    private async Task FillAsync(int text = 500)
    {
        await using var store = await _directory.OpenAsync();
        await AddAsync(store, "a", Articles, text);
        await store.DeleteAsync(DraftBuilder.Id("a0"), Token);
        await store.AmendAsync(DraftBuilder.Id("a1"), 1, new ArticlePatch { Published = true, Work = [new NewWorkItem("page", null, "https://news.example/a1")] }, Token);
    }
}
