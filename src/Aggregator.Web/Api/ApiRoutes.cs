namespace Aggregator.Web.Api;

/// <summary>The paths of the API, for the routes, the links in responses and the client.</summary>
internal static class ApiRoutes
{
    public const string Index = "/";

    public const string Health = "/healthz";

    public const string Readiness = "/readyz";

    public const string Metrics = "/metrics";

    public const string OpenApi = "/openapi/v1.json";

    public const string Docs = "/docs";

    public const string Images = "/images";

    public const string Articles = "/api/v1/articles";

    public const string Facets = "/api/v1/facets";

    public const string Timeline = "/api/v1/timeline";

    public const string Export = "/api/v1/export";

    /// <summary>Followed by a format's name.</summary>
    public const string FeedsOut = "/feeds/out.";

    public const string Providers = "/api/v1/providers";

    public const string Opml = "/api/v1/providers.opml";

    public const string Changes = "/api/v1/changes";

    public const string Feeds = "/api/v1/feeds";

    public const string Webhooks = "/api/v1/webhooks";

    public const string Work = "/api/v1/work";

    public const string Backup = "/api/v1/backup";

    public const string Refreshes = "/api/v1/refreshes";

    public const string SearchIndex = "/api/v1/index";

    /// <summary>The route value that names one resource of a collection.</summary>
    public const string IdName = "id";

    public const string IdSegment = "/{" + IdName + "}";

    /// <summary>Below the articles: enriches a page of them again.</summary>
    public const string EnrichSegment = "/enrich";

    /// <summary>Below an article: why it is as it is.</summary>
    public const string ExplainSegment = "/explain";

    /// <summary>Below an article: what happened to it.</summary>
    public const string HistorySegment = "/history";

    /// <summary>Below an article: its related ones.</summary>
    public const string RelatedSegment = "/related";

    /// <summary>Below an article: the articles of its story.</summary>
    public const string StorySegment = "/story";

    /// <summary>Below the search index: makes it anew.</summary>
    public const string RebuildSegment = "/rebuild";

    /// <summary>Below a webhook: sends again what was given up.</summary>
    public const string RedeliverSegment = "/redeliver";

    /// <summary>Below a run: what happens in it.</summary>
    public const string EventsSegment = "/events";

    /// <summary>Below a feed: its latest outcomes.</summary>
    public const string OutcomesSegment = "/outcomes";
}
