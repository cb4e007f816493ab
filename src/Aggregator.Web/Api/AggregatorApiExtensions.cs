using Aggregator.Web.Api.Documentation;
using Aggregator.Web.Keys;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Scalar.AspNetCore;

namespace Aggregator.Web.Api;

/// <summary>The whole API, one route a line.</summary>
public static class AggregatorApiExtensions
{
    // Every resource that can be read answers HEAD too (RFC 9110 section 9.1).
    private static readonly string[] ReadMethods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps every endpoint of the API.</summary>
    public static IEndpointRouteBuilder MapAggregatorApi(this IEndpointRouteBuilder endpoints)
    {
        var articles = endpoints.ServiceProvider.GetRequiredService<ArticlesEndpoint>();
        var editing = endpoints.ServiceProvider.GetRequiredService<EditingEndpoint>();
        var export = endpoints.ServiceProvider.GetRequiredService<ExportEndpoint>();
        var feedsOut = endpoints.ServiceProvider.GetRequiredService<FeedsOutEndpoint>();
        var providers = endpoints.ServiceProvider.GetRequiredService<ProvidersEndpoint>();
        var counts = endpoints.ServiceProvider.GetRequiredService<CountsEndpoint>();
        var changes = endpoints.ServiceProvider.GetRequiredService<ChangesEndpoint>();
        var feeds = endpoints.ServiceProvider.GetRequiredService<FeedsEndpoint>();
        var refreshes = endpoints.ServiceProvider.GetRequiredService<RefreshesEndpoint>();
        var images = endpoints.ServiceProvider.GetRequiredService<ImagesEndpoint>();
        var webhooks = endpoints.ServiceProvider.GetRequiredService<WebhooksEndpoint>();
        var work = endpoints.ServiceProvider.GetRequiredService<WorkEndpoint>();
        var backup = endpoints.ServiceProvider.GetRequiredService<BackupEndpoint>();
        var searchIndex = endpoints.ServiceProvider.GetRequiredService<SearchIndexEndpoint>();
        var metrics = endpoints.ServiceProvider.GetRequiredService<MetricsEndpoint>();
        var health = endpoints.ServiceProvider.GetRequiredService<HealthEndpoint>();

        endpoints.MapRead(ApiRoutes.Index, IndexEndpoint.GetAsync, ApiScope.None);
        endpoints.MapRead(ApiRoutes.Health, HealthEndpoint.GetHealthAsync, ApiScope.None);
        endpoints.MapRead(ApiRoutes.Readiness, health.GetReadinessAsync, ApiScope.None);
        endpoints.MapRead(ApiRoutes.Metrics, metrics.GetAsync);

        endpoints.MapRead(ApiRoutes.OpenApi, new DocumentationEndpoint(endpoints.ServiceProvider.GetRequiredService<EndpointDataSource>()).GetAsync, ApiScope.None);
        endpoints.MapScalarApiReference(ApiRoutes.Docs, options =>
        {
            options.Title = "Aggregator";
            options.OpenApiRoutePattern = ApiRoutes.OpenApi;
            options.DefaultFonts = false;
            // All of these would send the description, or what is asked, to scalar.com.
            options.DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools();
            options.ExpandAllTags();
        }).WithMetadata(new RequiredScope(ApiScope.None));
        endpoints.MapRead(ApiRoutes.Images + ApiRoutes.IdSegment, images.GetAsync);
        endpoints.MapRead(ApiRoutes.Articles, articles.ListAsync);
        endpoints.MapRead(ApiRoutes.Articles + ApiRoutes.IdSegment, articles.FindAsync);
        endpoints.MapPatch(ApiRoutes.Articles + ApiRoutes.IdSegment, editing.SetStateAsync).WithMetadata(new RequiredScope(ApiScope.Admin));
        endpoints.MapRead(ApiRoutes.Articles + ApiRoutes.IdSegment + ApiRoutes.ExplainSegment, articles.ExplainAsync);
        endpoints.MapRead(ApiRoutes.Articles + ApiRoutes.IdSegment + ApiRoutes.HistorySegment, articles.ReadHistoryAsync);
        endpoints.MapRead(ApiRoutes.Articles + ApiRoutes.IdSegment + ApiRoutes.RelatedSegment, articles.ReadRelatedAsync);
        endpoints.MapPost(ApiRoutes.Articles + ApiRoutes.EnrichSegment, editing.EnrichAsync).WithMetadata(new RequiredScope(ApiScope.Admin));
        endpoints.MapRead(ApiRoutes.Articles + ApiRoutes.IdSegment + ApiRoutes.StorySegment, articles.ReadStoryAsync);
        endpoints.MapRead(ApiRoutes.Export, export.GetAsync);
        foreach (var format in ArticleFileFormat.Feeds)
            endpoints.MapRead(ApiRoutes.FeedsOut + format.Name, feedsOut.In(format));
        endpoints.MapRead(ApiRoutes.Facets, counts.ReadFacetsAsync);
        endpoints.MapRead(ApiRoutes.Timeline, counts.ReadTimelineAsync);
        endpoints.MapRead(ApiRoutes.Changes, changes.ListAsync);
        endpoints.MapRead(ApiRoutes.Providers, providers.ListAsync);
        endpoints.MapRead(ApiRoutes.Opml, providers.GetOpmlAsync);
        endpoints.MapRead(ApiRoutes.Providers + ApiRoutes.IdSegment, providers.FindAsync);
        endpoints.MapRead(ApiRoutes.Feeds, feeds.ListAsync);
        endpoints.MapRead(ApiRoutes.Feeds + ApiRoutes.IdSegment, feeds.FindAsync);
        endpoints.MapRead(ApiRoutes.Feeds + ApiRoutes.IdSegment + ApiRoutes.OutcomesSegment, feeds.ListOutcomesAsync);
        endpoints.MapRead(ApiRoutes.Webhooks, webhooks.ListAsync);
        endpoints.MapPost(ApiRoutes.Webhooks + ApiRoutes.IdSegment + ApiRoutes.RedeliverSegment, webhooks.RedeliverAsync).WithMetadata(new RequiredScope(ApiScope.Admin));
        endpoints.MapRead(ApiRoutes.Work, work.ListAsync);
        endpoints.MapGet(ApiRoutes.Backup, backup.GetAsync).WithMetadata(new RequiredScope(ApiScope.Admin));
        endpoints.MapPost(ApiRoutes.Refreshes, refreshes.StartAsync).WithMetadata(new RequiredScope(ApiScope.Refresh));
        endpoints.MapRead(ApiRoutes.Refreshes, refreshes.ListAsync);
        endpoints.MapRead(ApiRoutes.Refreshes + ApiRoutes.IdSegment, refreshes.FindAsync);
        endpoints.MapGet(ApiRoutes.Refreshes + ApiRoutes.IdSegment + ApiRoutes.EventsSegment, refreshes.StreamAsync).WithMetadata(new RequiredScope(ApiScope.Read));
        endpoints.MapDelete(ApiRoutes.Refreshes + ApiRoutes.IdSegment, refreshes.CancelAsync).WithMetadata(new RequiredScope(ApiScope.Refresh));
        endpoints.MapRead(ApiRoutes.SearchIndex, searchIndex.GetAsync);
        endpoints.MapPost(ApiRoutes.SearchIndex + ApiRoutes.RebuildSegment, searchIndex.RebuildAsync).WithMetadata(new RequiredScope(ApiScope.Admin));
        return endpoints;
    }

    private static void MapRead(this IEndpointRouteBuilder endpoints, string pattern, RequestDelegate read, ApiScope scope = ApiScope.Read) =>
        endpoints.MapMethods(pattern, ReadMethods, read).WithMetadata(new RequiredScope(scope));
}
