using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Enrichment;

/// <summary>Drafts to enrich.</summary>
internal static class DraftBuilder
{
    public static ArticleDraft Draft(string title = "", string excerpt = "", string text = "", Provider? provider = null, string feedUrl = "https://site.example/feed") => new()
    {
        Keys = [ArticleKey.Of(title)],
        Feed = new Feed
        {
            Id = FeedId.Of(feedUrl),
            Url = feedUrl,
            DisplayUrl = feedUrl,
            Provider = provider ?? new Provider { Name = "Site", Domain = "site.example" },
        },
        Arrival = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Category = "news",
        Title = title,
        Excerpt = excerpt,
        Content = "",
        Text = text,
        PublishedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        OriginalUrl = "https://site.example/a",
        WebUrl = "https://site.example/a",
        Type = ArticleType.Article,
        TextHash = 1,
    };
}
