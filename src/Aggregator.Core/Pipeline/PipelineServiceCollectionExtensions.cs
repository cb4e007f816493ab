using Aggregator.Core.Model;
using Aggregator.Core.Pipeline.Stages;
using Aggregator.Core.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aggregator.Core.Pipeline;

/// <summary>Registers the spine.</summary>
public static class PipelineServiceCollectionExtensions
{
    /// <summary>Registers the spine and its stages, which take the capabilities that are registered beside it. Safe to call twice.</summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services)
    {
        services.TryAddSingleton<StoreSession>();
        services.TryAddSingleton<DocumentGate>();
        services.TryAddSingleton<FetchStage>();
        services.TryAddSingleton<AdmitStage>();
        services.TryAddSingleton<ParseStage>();
        services.TryAddSingleton<DropUnchangedStage>();
        services.TryAddSingleton<NormalizeStage>();
        services.TryAddSingleton<DropKnownStage>();
        services.TryAddSingleton<GroupStage>();
        services.TryAddSingleton<EnrichStage>();
        services.TryAddSingleton<FeedStateTransition>();
        services.TryAddSingleton<RefreshRecorder>();
        services.TryAddSingleton<FeedRefresh>();
        services.TryAddSingleton<RefreshCoordinator>();
        services.TryAddSingleton<IPushedFeeds>(provider => provider.GetRequiredService<RefreshCoordinator>());
        services.TryAddSingleton<Func<IArticleStore>>(provider => () => provider.GetRequiredService<StoreSession>().Store);
        services.TryAddSingleton<FeedPoller>();
        return services;
    }
}
