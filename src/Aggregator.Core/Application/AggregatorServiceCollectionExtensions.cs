using Aggregator.Core.Configuration;
using Aggregator.Core.Deduplication;
using Aggregator.Core.Enrichment;
using Aggregator.Core.Fetching;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization;
using Aggregator.Core.Parsing;
using Aggregator.Core.Pipeline;
using Aggregator.Core.Pipeline.Pages;
using Aggregator.Core.Pipeline.Webhooks;
using Aggregator.Core.Pipeline.Work;
using Aggregator.Core.Querying;
using Aggregator.Core.Scheduling;
using Aggregator.Core.Storage;
using Aggregator.Core.WebSub;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Application;

/// <summary>Registers everything of this assembly but a store and its index.</summary>
public static class AggregatorServiceCollectionExtensions
{
    /// <summary>Registers the stages, the pipeline and the application in process. Safe to call twice.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section <c>Aggregator</c>.</param>
    public static IServiceCollection AddAggregator(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services
            .AddProviderCatalog(configuration)
            .AddScheduling(configuration)
            .AddFetching(configuration)
            .AddParsing(configuration)
            .AddNormalization(configuration)
            .AddDeduplication(configuration)
            .AddEnrichment(configuration)
            .AddWebSub(configuration)
            .AddPipeline()
            .AddWork(configuration)
            .AddPages(configuration);
        services.AddOptions<RunOptions>().Configure(options => configuration.GetSection(RunOptions.Section).Bind(options));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RunOptions>, RunOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigurationCheck, OptionsCheck<RunOptions>>());
        services.TryAddSingleton<IQueryReader, QueryReader>();
        services.TryAddSingleton(provider => new WebhookFanOut(
            provider.GetRequiredService<StoreSession>(),
            provider.GetRequiredService<IFeedCatalogSource>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<IArticleMatcher>()));
        services.TryAddSingleton<WebhookDelivery>();
        services.TryAddSingleton<WebhookRunner>();
        services.TryAddSingleton<WebhookCare>();
        services.TryAddSingleton<RunHistory>();
        services.TryAddSingleton<RefreshRuns>();
        services.TryAddSingleton<IFilterTopics, FilterTopics>();
        services.TryAddSingleton<ArticleSearching>();
        services.TryAddSingleton<StoredArticles>();
        services.TryAddSingleton<IndexCare>();
        services.TryAddSingleton<IAggregator, InProcessAggregator>();
        services.TryAddSingleton<IReadiness, ServiceReadiness>();
        services.TryAddSingleton(provider => new ServiceMetrics(
            provider.GetRequiredService<RefreshCoordinator>(),
            provider.GetRequiredService<IFeedCatalogSource>(),
            provider.GetRequiredService<IHostBreakers>(),
            provider.GetRequiredService<IImageCache>(),
            provider.GetRequiredService<WorkRunner>(),
            provider.GetRequiredService<IHostGate>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<IArticleIndex>()));
        services.TryAddSingleton(provider => new AggregatorRuntime(
            provider.GetRequiredService<StoreSession>(),
            provider.GetRequiredService<RefreshCoordinator>(),
            provider.GetRequiredService<RefreshRuns>(),
            provider.GetRequiredService<FeedPoller>(),
            provider.GetRequiredService<Subscriber>(),
            provider.GetRequiredService<WorkRunner>(),
            provider.GetService<IArticleIndex>(),
            provider.GetRequiredService<WebhookRunner>(),
            provider.GetRequiredService<IFeedCatalogSource>()));
        return services;
    }
}
