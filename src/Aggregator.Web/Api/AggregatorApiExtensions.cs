using System.Net.Mime;
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
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

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
        var documentation = new DocumentationEndpoint(endpoints.ServiceProvider.GetRequiredService<EndpointDataSource>());
        var health = endpoints.ServiceProvider.GetRequiredService<HealthEndpoint>();

        endpoints.MapMethods(ApiRoutes.Index, Read, IndexEndpoint.Get).Needs(ApiScope.None);
        endpoints.MapMethods(ApiRoutes.Health, Read, HealthEndpoint.GetHealth).Needs(ApiScope.None);
        endpoints.MapMethods(ApiRoutes.Readiness, Read, health.GetReadiness).Needs(ApiScope.None)
            .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status503ServiceUnavailable, typeof(ReadinessReport), [MediaTypeNames.Application.Json]));
        endpoints.MapMethods(ApiRoutes.Metrics, Read, metrics.Get).Needs(ApiScope.Read);

        endpoints.MapMethods(ApiRoutes.OpenApi, Read, documentation.Get).Needs(ApiScope.None);
        endpoints.MapScalarApiReference(ApiRoutes.Docs, options =>
        {
            options.Title = "Aggregator";
            options.OpenApiRoutePattern = ApiRoutes.OpenApi;
            options.DefaultFonts = false;
            // All of these would send the description, or what is asked, to scalar.com.
            options.DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools();
            options.ExpandAllTags();
        }).WithMetadata(new RequiredScope(ApiScope.None));

        endpoints.MapMethods(ApiRoutes.Images + ApiRoutes.IdSegment, Read, images.Get).Needs(ApiScope.Read);
        endpoints.MapMethods(ApiRoutes.Articles, Read, articles.ListAsync).Needs(ApiScope.Read).TakesCursor(ArticleQueryReader.CursorParameter).AsksIndex();
        endpoints.MapMethods(ApiRoutes.Articles + ApiRoutes.IdSegment, Read, articles.FindAsync).Needs(ApiScope.Read).TakesNoParameters();
        endpoints.MapPatch(ApiRoutes.Articles + ApiRoutes.IdSegment, editing.SetStateAsync).Needs(ApiScope.Admin).TakesNoParameters();
        endpoints.MapMethods(ApiRoutes.Articles + ApiRoutes.IdSegment + ApiRoutes.ExplainSegment, Read, articles.ExplainAsync).Needs(ApiScope.Read).TakesNoParameters();
        endpoints.MapMethods(ApiRoutes.Articles + ApiRoutes.IdSegment + ApiRoutes.HistorySegment, Read, articles.ReadHistoryAsync).Needs(ApiScope.Read).TakesNoParameters();
        endpoints.MapMethods(ApiRoutes.Articles + ApiRoutes.IdSegment + ApiRoutes.RelatedSegment, Read, articles.ReadRelatedAsync).Needs(ApiScope.Read).TakesNoParameters();
        endpoints.MapMethods(ApiRoutes.Articles + ApiRoutes.IdSegment + ApiRoutes.StorySegment, Read, articles.ReadStoryAsync).Needs(ApiScope.Read).TakesNoParameters().AsksIndex();
        endpoints.MapPost(ApiRoutes.Articles + ApiRoutes.EnrichSegment, editing.EnrichAsync).Needs(ApiScope.Admin).TakesCursor(ArticleQueryReader.CursorParameter).AsksIndex();
        endpoints.MapMethods(ApiRoutes.Export, Read, export.GetAsync).Needs(ApiScope.Read).AsksIndex();
        endpoints.MapMethods(ApiRoutes.FeedsOut + ArticleFileFormat.RssFeed.Name, Read, feedsOut.GetRssAsync).Needs(ApiScope.Read).AsksIndex();
        endpoints.MapMethods(ApiRoutes.FeedsOut + ArticleFileFormat.AtomFeed.Name, Read, feedsOut.GetAtomAsync).Needs(ApiScope.Read).AsksIndex();
        endpoints.MapMethods(ApiRoutes.FeedsOut + ArticleFileFormat.JsonFeed.Name, Read, feedsOut.GetJsonAsync).Needs(ApiScope.Read).AsksIndex();
        endpoints.MapMethods(ApiRoutes.Facets, Read, counts.ReadFacetsAsync).Needs(ApiScope.Read).AsksIndex();
        endpoints.MapMethods(ApiRoutes.Timeline, Read, counts.ReadTimelineAsync).Needs(ApiScope.Read).AsksIndex();
        endpoints.MapMethods(ApiRoutes.Changes, Read, changes.ListAsync).Needs(ApiScope.Read).TakesCursor(ChangesEndpoint.AfterParameter);
        endpoints.MapMethods(ApiRoutes.Providers, Read, providers.ListAsync).Needs(ApiScope.Read).TakesNoParameters();
        endpoints.MapMethods(ApiRoutes.Opml, Read, providers.GetOpml).Needs(ApiScope.Read).TakesNoParameters();
        endpoints.MapMethods(ApiRoutes.Providers + ApiRoutes.IdSegment, Read, providers.FindAsync).Needs(ApiScope.Read).TakesNoParameters();
        endpoints.MapMethods(ApiRoutes.Feeds, Read, feeds.ListAsync).Needs(ApiScope.Read).TakesNoParameters();
        endpoints.MapMethods(ApiRoutes.Feeds + ApiRoutes.IdSegment, Read, feeds.FindAsync).Needs(ApiScope.Read).TakesNoParameters();
        endpoints.MapMethods(ApiRoutes.Feeds + ApiRoutes.IdSegment + ApiRoutes.OutcomesSegment, Read, feeds.ListOutcomesAsync).Needs(ApiScope.Read).TakesNoParameters();
        endpoints.MapMethods(ApiRoutes.Webhooks, Read, webhooks.ListAsync).Needs(ApiScope.Read).TakesNoParameters();
        endpoints.MapPost(ApiRoutes.Webhooks + ApiRoutes.IdSegment + ApiRoutes.RedeliverSegment, webhooks.RedeliverAsync).Needs(ApiScope.Admin).TakesNoParameters();
        endpoints.MapMethods(ApiRoutes.Work, Read, work.ListAsync).Needs(ApiScope.Read).TakesNoParameters();
        endpoints.MapGet(ApiRoutes.Backup, backup.GetAsync).Needs(ApiScope.Admin).TakesNoParameters();
        endpoints.MapPost(ApiRoutes.Refreshes, refreshes.StartAsync).Needs(ApiScope.Refresh).TakesNoParameters();
        endpoints.MapMethods(ApiRoutes.Refreshes, Read, refreshes.ListAsync).Needs(ApiScope.Read);
        endpoints.MapMethods(ApiRoutes.Refreshes + ApiRoutes.IdSegment, Read, refreshes.FindAsync).Needs(ApiScope.Read);
        endpoints.MapGet(ApiRoutes.Refreshes + ApiRoutes.IdSegment + ApiRoutes.EventsSegment, refreshes.StreamAsync).Needs(ApiScope.Read).TakesNoParameters();
        endpoints.MapDelete(ApiRoutes.Refreshes + ApiRoutes.IdSegment, refreshes.CancelAsync).Needs(ApiScope.Refresh).TakesNoParameters();
        endpoints.MapMethods(ApiRoutes.SearchIndex, Read, searchIndex.GetAsync).Needs(ApiScope.Read);
        endpoints.MapPost(ApiRoutes.SearchIndex + ApiRoutes.RebuildSegment, searchIndex.RebuildAsync).Needs(ApiScope.Admin).TakesNoParameters();
        return endpoints;
    }
}
