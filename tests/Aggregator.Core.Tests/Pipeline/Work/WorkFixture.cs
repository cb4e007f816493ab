using Aggregator.Core.Enrichment;
using Aggregator.Core.Enrichment.Work;
using Aggregator.Core.Fetching;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization;
using Aggregator.Core.Pipeline;
using Aggregator.Core.Pipeline.Work;
using Aggregator.Core.Scheduling;
using Aggregator.Core.Storage;
using Aggregator.Core.Tests.Enrichment.Images;
using Aggregator.Core.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Core.Tests.Pipeline.Work;

/// <summary>The real runner over a store, a gate and a handler that are fakes.</summary>
internal sealed class WorkFixture : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private long _lastId;

    private WorkFixture(Dictionary<string, string?> settings)
    {
        settings["Enrichment:Enrichers:0"] = "quality";
        settings["Enrichment:Enrichers:1"] = "publish";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IArticleStoreOpener>(Store)
            .AddSingleton<IFeedFetcher>(new FakeFetcher())
            .AddSingleton<Aggregator.Core.Parsing.IFeedParser>(Parser)
            .AddSingleton<IItemNormalizer>(new FakeNormalizer())
            .AddSingleton<IHostGate>(Gate)
            .AddSingleton<ISubscriptions>(new FakeSubscriptions())
            .AddSingleton<IRandomSource>(new FixedRandomSource(0))
            .AddSingleton<INextPollCalculator, NextPollCalculator>()
            .AddSingleton<IFeedCatalogSource>(Catalog)
            .AddSingleton<IResourceFetcher>(new FakeResourceFetcher())
            .AddSingleton<IWorkHandler>(Handler)
            .AddEnrichment(configuration)
            .AddPipeline()
            .AddWork(configuration)
            .BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(Sample.Now);

    public FakeStore Store { get; } = new();

    public FakeGate Gate { get; } = new();

    public FakeCatalog Catalog { get; } = new();

    public FakeParser Parser { get; } = new();

    public FakeWorkHandler Handler { get; } = new();

    public WorkRunner Runner => _services.GetRequiredService<WorkRunner>();

    public RefreshCoordinator Coordinator => _services.GetRequiredService<RefreshCoordinator>();

    public static async Task<WorkFixture> OpenAsync(Dictionary<string, string?>? settings = null)
    {
        var fixture = new WorkFixture(settings ?? []);
        await fixture._services.GetRequiredService<StoreSession>().OpenAsync(new StoreOwner(1, "test", null, null), CancellationToken.None);
        return fixture;
    }

    /// <summary>Puts work for an article of its own into the store.</summary>
    public WorkItem Put(string key, string host = "a.example")
    {
        var article = Articles.Of(key);
        Store.Articles[article.Id] = article;
        var work = new WorkItem(++_lastId, Handler.Kind, article.Id, "{}") { Host = host };
        Store.Work[work.Id] = work;
        return work;
    }

    public void Start() => _running = Runner.RunAsync(_stop.Token);

    /// <summary>The runner sets its timer on a thread of its own: the clock is moved on until what is waited for has come.</summary>
    public async Task AdvanceUntilAsync(Func<bool> reached, TimeSpan step)
    {
        while (!reached())
        {
            // Not beyond the time for which it sleeps: it notices on a thread of its own that this has come, and does work on others.
            if (Runner.UnderWay == 0 && Runner.SleepsUntil is { } until && until - Time.GetUtcNow() is var left && left > TimeSpan.Zero)
                Time.Advance(left < step ? left : step);
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        await Runner.StopAsync(TimeSpan.Zero);
        await _services.DisposeAsync();
        _stop.Dispose();
    }
}
