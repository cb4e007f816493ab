using Aggregator.Core.Application;
using Aggregator.Core.Enrichment;
using Aggregator.Core.Fetching;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization;
using Aggregator.Core.Parsing;
using Aggregator.Core.Pipeline;
using Aggregator.Core.Pipeline.Work;
using Aggregator.Core.Scheduling;
using Aggregator.Core.Storage;
using Aggregator.Core.Tests.Enrichment.Images;
using Aggregator.Core.Tests.Fakes;
using Aggregator.Core.WebSub;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Core.Tests.Pipeline;

/// <summary>The real pipeline over fakes of everything that it names.</summary>
internal sealed class PipelineFixture : IAsyncDisposable
{
    public StoreSession Session => _services.GetRequiredService<StoreSession>();

    public static readonly TimeSpan PollInterval = TimeSpan.FromMinutes(30);

    public static readonly TimeSpan SubscribedInterval = TimeSpan.FromDays(1);

    private readonly ServiceProvider _services;

    /// <summary>Takes the stages that are not to be faked.</summary>
    public PipelineFixture(IFeedParser? parser = null, IItemNormalizer? normalizer = null)
    {
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Time)
            .AddSingleton<IArticleStoreOpener>(Store)
            .AddSingleton<IFeedFetcher>(Fetcher)
            .AddSingleton<IResourceFetcher>(new FakeResourceFetcher())
            .AddSingleton(parser ?? Parser)
            .AddSingleton(normalizer ?? new FakeNormalizer())
            .AddSingleton<IHostGate>(Gate)
            .AddSingleton<ISubscriptions>(Subscriptions)
            .AddSingleton<INextPollCalculator>(new FixedPoll())
            .AddSingleton<IFeedCatalogSource>(Catalog)
            .AddSingleton<IHostBreakers>(Breakers)
            .AddEnrichment(new ConfigurationBuilder()
                .AddInMemoryCollection([KeyValuePair.Create<string, string?>("Enrichment:Enrichers:0", "quality")]).Build())
            .AddSingleton<IHubClient>(new FakeHubClient())
            .AddWebSub(new ConfigurationBuilder().Build())
            .AddPipeline()
            .AddWork(new ConfigurationBuilder().Build())
            .BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(Sample.Now);

    public FakeStore Store { get; } = new();

    public FakeFetcher Fetcher { get; } = new();

    public FakeParser Parser { get; } = new();

    public FakeGate Gate { get; } = new();

    public FakeSubscriptions Subscriptions { get; } = new();

    public HostBreakers Breakers { get; } = new();

    public FakeCatalog Catalog { get; } = new();

    public RefreshCoordinator Coordinator => _services.GetRequiredService<RefreshCoordinator>();

    public IReadiness Readiness => ActivatorUtilities.CreateInstance<ServiceReadiness>(_services);

    public Subscriber Subscriber => _services.GetRequiredService<Subscriber>();

    public WorkRunner Work => _services.GetRequiredService<WorkRunner>();

    public FeedPoller Poller => _services.GetRequiredService<FeedPoller>();

    public static async Task<PipelineFixture> OpenAsync(IFeedParser? parser = null, IItemNormalizer? normalizer = null)
    {
        var fixture = new PipelineFixture(parser, normalizer);
        await fixture._services.GetRequiredService<StoreSession>().OpenAsync(new StoreOwner(1, "test", null, null), CancellationToken.None);
        return fixture;
    }

    public Task<RefreshOutcome> RefreshAsync(Feed feed, bool force = false, CancellationToken cancellationToken = default) =>
        Coordinator.RefreshAsync(feed, force, cancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class FixedPoll : INextPollCalculator
    {
        public NextPoll Calculate(NextPollInput input)
        {
            var at = input.Now + (input.FixedInterval ?? input.RetryAfter ?? PollInterval);
            if (input.IsSubscribed)
                return new NextPoll(input.Now + SubscribedInterval, "subscription") { WithoutSubscription = at };
            return new NextPoll(input.Outcome == RefreshOutcomeKind.Gone ? null : at, "fixed");
        }
    }
}
