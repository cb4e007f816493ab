using Aggregator.Core.Enrichment.Heat;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization;
using Aggregator.Core.Storage;
using Aggregator.Store.Embedded.Lucene;
using Aggregator.Store.Tests.LiteDb;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Store.Tests.Lucene;

/// <summary>A store and the index beside it, in a folder of their own; either can be closed and opened again.</summary>
internal sealed class IndexFixture : IAsyncDisposable
{
    public static readonly ArticleDocuments Documents = new(Markup());

    public static readonly HeatCurve Heat = new(Options.Create(new HeatOptions()));

    public static readonly IndexColumnsReader Columns = new(Heat);

    private readonly StoreDirectory _directory = new();
    private IArticleStore? _store;
    private EmbeddedArticleIndex? _index;

    public CollectingLogger<EmbeddedArticleIndex> Log { get; } = new();

    /// <summary>What searches count back from.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));

    public ChangeHandover Handover { get; private set; } = new();

    public IArticleStore Store => _store!;

    public EmbeddedArticleIndex Index => _index!;

    /// <summary>What the index is given as the store; the store itself unless a test says otherwise.</summary>
    public Func<IArticleStore>? SeenStore { get; set; }

    public string DataDirectory => _directory.Path;

    public string Folder => Path.Combine(_directory.Path, IndexConstants.Folder);

    /// <summary>The lines that tell that the index is made anew.</summary>
    public IEnumerable<string> Rebuildings => Log.Lines.Select(l => l.Message).Where(m => m.Contains("made anew", StringComparison.Ordinal));

    public static async Task<IndexFixture> OpenAsync()
    {
        var fixture = new IndexFixture();
        await fixture.ReopenAsync();
        return fixture;
    }

    /// <summary>Closes what is open and opens both; the index reads nothing yet.</summary>
    public async Task ReopenAsync()
    {
        await CloseAsync();
        Handover = new ChangeHandover();
        _store = await StoreDirectory.Opener(DataDirectory, handover: Handover)
            .OpenAsync(StoreDirectory.Owner, TestContext.Current.CancellationToken);
        _index = new EmbeddedArticleIndex(() => SeenStore?.Invoke() ?? Store, Handover, Documents, Columns, new ArticleSearch(Columns, Heat, Time), Options.Create(IndexOptions()), TimeProvider.System, Log);
    }

    public IndexOptions IndexOptions() => new() { Folder = Folder, RefreshInterval = TimeSpan.FromMilliseconds(1), BufferMegabytes = 8 };

    /// <summary>Closes both, the index as if the process had ended where <paramref name="isKilled"/>: nothing is committed.</summary>
    public async Task CloseAsync(bool isKilled = false)
    {
        if (_index is not null && !isKilled)
            await _index.DisposeAsync();
        if (_store is not null)
            await _store.DisposeAsync();
        (_index, _store) = (null, null);
    }

    public Task CatchUpAsync() => Index.CatchUpAsync(TestContext.Current.CancellationToken);

    /// <summary>Ends when searches see the store's sequence.</summary>
    public async Task WhenSeenAsync(long sequence)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Index.Shown += () => Look();
        Look();
        await seen.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System, TestContext.Current.CancellationToken);

        void Look()
        {
            if (Index.Status is { State: IndexState.Current } status && status.Sequence >= sequence)
                seen.TrySetResult();
        }
    }

    /// <summary>Closes the index and fails unless it holds the store's articles as they stand, each once.</summary>
    public async Task ShouldEqualStoreAsync()
    {
        var stored = (await Store.ReadChangesAsync(0, int.MaxValue, TestContext.Current.CancellationToken))
            .Where(c => c.Kind == ArticleChangeKind.Stored).Select(c => (c.Id.ToString(), c.Sequence)).ToList();
        await Index.DisposeAsync();
        IndexAudit.Read(Folder).ShouldBe(stored, ignoreOrder: true);
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _directory.Dispose();
    }

    private static IMarkupReader Markup() =>
        new ServiceCollection().AddLogging().AddNormalization(new ConfigurationBuilder().Build()).BuildServiceProvider().GetRequiredService<IMarkupReader>();
}
