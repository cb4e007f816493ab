using Aggregator.Core.Storage;
using Aggregator.Store.Embedded.LiteDb;
using Aggregator.Testing.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Win32.SafeHandles;

namespace Aggregator.Store.Tests.LiteDb;

public sealed class StoreSessionTests : IDisposable
{
    private readonly StoreDirectory _directory = new();
    private readonly SafeFileHandle _log;
    private readonly StoreEngine _engine;
    private readonly StoreMemory _memory;
    private readonly StoreSession _session;

    public StoreSessionTests()
    {
        _log = File.OpenHandle(_directory.LogPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        _engine = StoreEngine.Open(_directory.Path, new GroupSyncLogStream(_log));
        _memory = StoreDirectory.Memory(_engine);
        _session = new StoreSession(_engine, _memory, new StorageOptions(), NullLogger.Instance);
    }

    public void Dispose()
    {
        _session.Close();
        _directory.Dispose();
    }

    [Fact]
    public void Write_AGroup_TakesOneTransactionAndTwoSyncs()
    {
        var before = _engine.LogSyncs;

        var group = Enumerable.Range(0, 50).Select(i => Commit("a" + i)).ToList();
        _session.Write([.. group]);

        group.ShouldAllBe(c => c.Answer.IsCompletedSuccessfully);
        (_engine.LogSyncs - before).ShouldBe(2);
    }

    [Fact]
    public void Write_CanceledWhileItsTurnComes_IsAnsweredAllTheSame()
    {
        var command = new LateCanceledCommand();

        _session.Write([command]);

        command.Answers.ShouldBe(1);
    }

    [Fact]
    public async Task Write_TheLogFails_AnswersNothingAsStoredAndRefusesTheRest()
    {
        var stored = Commit("stored");
        _session.Write([stored]);
        _log.Dispose();

        var lost = new[] { Commit("lost"), Commit("too") };
        _session.Write([.. lost]);
        var later = Commit("later");
        _session.Write([later]);

        stored.Answer.IsCompletedSuccessfully.ShouldBeTrue();
        foreach (var command in lost.Append(later))
            (await Should.ThrowAsync<StoreUnreadableException>(() => command.Answer)).Message.ShouldContain("opened anew");

        _memory.Counters.Articles.ShouldBe(1);
        _memory.Known.Find([DraftBuilder.Key("lost")]).ShouldBeNull();
        _session.Close();
        await using var again = await _directory.OpenAsync();
        (await again.FindAsync(DraftBuilder.Id("stored"), TestContext.Current.CancellationToken)).ShouldNotBeNull();
        (await again.FindAsync(DraftBuilder.Id("lost"), TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    private static WriteCommand<CommitResult> Commit(string name)
    {
        var feed = FeedBuilder.Feed("alpha");
        var commit = CommitBuilder.Commit(feed, DraftBuilder.Draft(feed, name));
        return new WriteCommand<CommitResult>(1, batch => new RefreshDecision(batch, commit, new StoryDecision(batch, DraftBuilder.Arrival), TimeSpan.Zero, recordsEvents: false).Decide(), CancellationToken.None);
    }

    /// <summary>Its caller gives up right after it was first asked.</summary>
    private sealed class LateCanceledCommand() : WriteOperation(1, CancellationToken.None)
    {
        private int _asked;

        public int Answers { get; private set; }

        public override bool IsCanceled => _asked++ > 0;

        public override void Decide(WriteBatch batch)
        {
            // It writes nothing.
        }

        public override void Complete() => Answers++;

        public override void Fail(Exception failure) => Answers++;
    }
}
