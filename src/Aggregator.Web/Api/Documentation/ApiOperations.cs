namespace Aggregator.Web.Api.Documentation;

/// <summary>Every operation of the API, in the order in which the document lists them.</summary>
internal static class ApiOperations
{
    private const string Articles = "Articles";
    private const string Counts = "Counts";
    private const string Exports = "Exports and feeds";
    private const string Refreshes = "Refreshes";
    private const string Sources = "Providers and feeds";
    private const string Webhooks = "Webhooks";
    private const string Operations = "Operations";

    private static readonly string[] Filters =
    [
        "q", "provider", "domain", "topic", "category", "type", "language", "since", "until", "firstSeenSince", "minQuality", "minHeat", "published",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("GET", ApiRoutes.Articles, "listArticles", Articles, "Articles that pass filters and match a query, a page at a time", "ArticlePage")
        {
            Description = "With q the search index answers, at most a second behind; without it the store does. An unchanged page is a 304 for If-None-Match.",
            Parameters = [.. Filters, "sort", "limit", "cursor", "related", "fields"],
        },
        new("GET", ApiRoutes.Articles + ApiRoutes.IdSegment, "getArticle", Articles, "One article with its related ones; a merged one answers as the one that stays", "Article") { Parameters = ["articleId"] },
        new("PATCH", ApiRoutes.Articles + ApiRoutes.IdSegment, "setArticleState", Articles, "Publishes an article or takes it back, which outlasts every rule", "Article") { Parameters = ["articleId"], Body = "EditorialState" },
        new("GET", ApiRoutes.Articles + ApiRoutes.IdSegment + ApiRoutes.RelatedSegment, "listRelatedArticles", Articles, "An article's related ones, the nearest first", "RelatedList") { Parameters = ["articleId"] },
        new("GET", ApiRoutes.Articles + ApiRoutes.IdSegment + ApiRoutes.StorySegment, "listStory", Articles, "The articles of an article's story, the newest first, itself among them", "ArticlePage") { Parameters = ["articleId"] },
        new("GET", ApiRoutes.Articles + ApiRoutes.IdSegment + ApiRoutes.HistorySegment, "listArticleHistory", Articles, "What happened to an article since it was stored, oldest first", "HistoryList") { Parameters = ["articleId"] },
        new("GET", ApiRoutes.Articles + ApiRoutes.IdSegment + ApiRoutes.ExplainSegment, "explainArticle", Articles, "Which keywords gave its topics, which signals its quality", "Explanation") { Parameters = ["articleId"] },
        new("POST", ApiRoutes.Articles + ApiRoutes.EnrichSegment, "enrichArticles", Articles, "Gives a page of articles their topics, rating and language anew", "EnrichReport") { Parameters = [.. Filters, "sort", "limit", "cursor", "related"] },
        new("GET", ApiRoutes.Changes, "listChanges", Articles, "New, changed, merged and deleted articles after a place, in order: all that a mirror needs", "ChangePage") { Parameters = ["after", "limit", "wait"] },
        new("GET", ApiRoutes.Facets, "countFacets", Counts, "How many articles have which values, under any filter and query", "FacetResult") { Parameters = [.. Filters, "by", "facetLimit"] },
        new("GET", ApiRoutes.Timeline, "countTimeline", Counts, "How many articles were published when, the latest parts", "Timeline") { Parameters = [.. Filters, "interval", "timelineLimit"] },
        new("GET", ApiRoutes.Export, "exportArticles", Exports, "All articles that pass filters and match a query, as one file", "application/octet-stream") { Parameters = [.. Filters, "sort", "format", "content", "exportLimit"] },
        new("GET", ApiRoutes.FeedsOut + "rss", "getRssFeed", Exports, "A query as RSS 2.0", "application/rss+xml") { Parameters = [.. Filters, "sort", "limit"] },
        new("GET", ApiRoutes.FeedsOut + "atom", "getAtomFeed", Exports, "A query as Atom", "application/atom+xml") { Parameters = [.. Filters, "sort", "limit"] },
        new("GET", ApiRoutes.FeedsOut + "json", "getJsonFeed", Exports, "A query as JSON Feed 1.1", "application/feed+json") { Parameters = [.. Filters, "sort", "limit"] },
        new("POST", ApiRoutes.Refreshes, "startRefresh", Refreshes, "Starts a run, or joins one that is like it and still going", "Run")
        {
            Description = "The same Idempotency-Key with the same body gives the same run, for as long as it is remembered.",
            Parameters = ["idempotencyKey"],
            Body = "RefreshRequest",
        },
        new("GET", ApiRoutes.Refreshes, "listRefreshes", Refreshes, "Runs that are remembered, the latest first", "RunList") { Parameters = ["limit", "cursor"] },
        new("GET", ApiRoutes.Refreshes + ApiRoutes.IdSegment, "getRefresh", Refreshes, "A run as it stands, as soon as it has ended or the wait is over", "Run") { Parameters = ["runId", "wait", "seen"] },
        new("GET", ApiRoutes.Refreshes + ApiRoutes.IdSegment + ApiRoutes.EventsSegment, "followRefresh", Refreshes, "What happens in a run as server-sent events: feed, feed, …, end", "text/event-stream") { Parameters = ["runId", "lastEventId"] },
        new("DELETE", ApiRoutes.Refreshes + ApiRoutes.IdSegment, "cancelRefresh", Refreshes, "Abandons what has not ended of a run", "Run") { Parameters = ["runId"] },
        new("GET", ApiRoutes.Providers, "listProviders", Sources, "The configured providers with their feeds", "ProviderList"),
        new("GET", ApiRoutes.Opml, "getOpml", Sources, "The configured feeds as OPML 2.0", "text/x-opml"),
        new("GET", ApiRoutes.Providers + ApiRoutes.IdSegment, "getProvider", Sources, "One provider with its feeds", "Provider") { Parameters = ["providerName"] },
        new("GET", ApiRoutes.Feeds, "listFeeds", Sources, "The configured feeds and how they stand", "FeedList"),
        new("GET", ApiRoutes.Feeds + ApiRoutes.IdSegment, "getFeed", Sources, "One feed and how it stands", "Feed") { Parameters = ["feedId"] },
        new("GET", ApiRoutes.Feeds + ApiRoutes.IdSegment + ApiRoutes.OutcomesSegment, "listOutcomes", Sources, "How a feed's latest 50 refreshes ended", "OutcomeList") { Parameters = ["feedId"] },
        new("GET", ApiRoutes.Webhooks, "listWebhooks", Webhooks, "The configured webhooks with the messages that wait or were given up", "WebhookList"),
        new("POST", ApiRoutes.Webhooks + ApiRoutes.IdSegment + ApiRoutes.RedeliverSegment, "redeliverWebhook", Webhooks, "Sends a webhook's messages that were given up again", "RedeliveryReport") { Parameters = ["webhookName"] },
        new("GET", ApiRoutes.Work, "listWork", Operations, "The slow work that waits, by kind", "WorkList"),
        new("GET", ApiRoutes.Backup, "getBackup", Operations, "The store's file as it is now, while it goes on being written to", "application/octet-stream"),
        new("GET", ApiRoutes.SearchIndex, "getIndex", Operations, "How the search index stands", "IndexReport") { Parameters = ["wait"] },
        new("POST", ApiRoutes.SearchIndex + ApiRoutes.RebuildSegment, "rebuildIndex", Operations, "Begins to make the search index anew", "IndexReport"),
        new("GET", ApiRoutes.Images + ApiRoutes.IdSegment, "getImage", Operations, "The service's own copy of an image", "image/*") { Parameters = ["imageHash"] },
        new("GET", ApiRoutes.Index, "getLinks", Operations, "What is where", "Links"),
        new("GET", ApiRoutes.Health, "getHealth", Operations, "Whether the service is alive", "text/plain"),
        new("GET", ApiRoutes.Readiness, "getReadiness", Operations, "Whether the store is open and the scheduler ticks, and which feeds ail", "Readiness"),
        new("GET", ApiRoutes.Metrics, "getMetrics", Operations, "Metrics for Prometheus", "text/plain"),
    ];
}
