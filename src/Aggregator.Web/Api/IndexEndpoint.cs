using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aggregator.Web.Api;

/// <summary>The root, for whoever opens the address and looks around.</summary>
internal static class IndexEndpoint
{
    private static readonly ApiIndex Index = new(
        "Aggregator",
        typeof(IndexEndpoint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
        new Dictionary<string, string>
        {
            ["articles"] = ApiRoutes.Articles,
            ["article"] = ApiRoutes.Articles + ApiRoutes.IdSegment,
            ["story"] = ApiRoutes.Articles + ApiRoutes.IdSegment + ApiRoutes.StorySegment,
            ["facets"] = ApiRoutes.Facets,
            ["timeline"] = ApiRoutes.Timeline,
            ["export"] = ApiRoutes.Export,
            ["changes"] = ApiRoutes.Changes,
            ["related"] = ApiRoutes.Articles + ApiRoutes.IdSegment + ApiRoutes.RelatedSegment,
            ["rss"] = ApiRoutes.FeedsOut + "rss",
            ["atom"] = ApiRoutes.FeedsOut + "atom",
            ["jsonFeed"] = ApiRoutes.FeedsOut + "json",
            ["providers"] = ApiRoutes.Providers,
            ["provider"] = ApiRoutes.Providers + ApiRoutes.IdSegment,
            ["opml"] = ApiRoutes.Opml,
            ["feeds"] = ApiRoutes.Feeds,
            ["feed"] = ApiRoutes.Feeds + ApiRoutes.IdSegment,
            ["outcomes"] = ApiRoutes.Feeds + ApiRoutes.IdSegment + ApiRoutes.OutcomesSegment,
            ["refreshes"] = ApiRoutes.Refreshes,
            ["refresh"] = ApiRoutes.Refreshes + ApiRoutes.IdSegment,
            ["events"] = ApiRoutes.Refreshes + ApiRoutes.IdSegment + ApiRoutes.EventsSegment,
            ["webhooks"] = ApiRoutes.Webhooks,
            ["work"] = ApiRoutes.Work,
            ["backup"] = ApiRoutes.Backup,
            ["image"] = ApiRoutes.Images + ApiRoutes.IdSegment,
            ["index"] = ApiRoutes.SearchIndex,
            ["docs"] = ApiRoutes.Docs,
            ["openapi"] = ApiRoutes.OpenApi,
            ["health"] = ApiRoutes.Health,
            ["readiness"] = ApiRoutes.Readiness,
            ["metrics"] = ApiRoutes.Metrics,
        });

    public static JsonHttpResult<ApiIndex> Get() => TypedResults.Json(Index, WebJson.Default.ApiIndex);
}
