using Aggregator.Core.Application;
using Aggregator.Core.Enrichment.Topics;
using Aggregator.Core.Model;

namespace Aggregator.Web.Tests.Fakes;

/// <summary>Records with every field set, so that a lost one shows.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static readonly TopicExplanation[] Topics =
    [
        new("AI", true, "text", 4.5, [new KeywordExplanation("machine learning", TopicField.Content, 2, 2, "… über machine learning …")]),
        new("Science", false, "below threshold", null, []),
    ];

    public static Article Article(int number) => new()
    {
        Id = ArticleId.From(ArticleKey.Of($"https://example.org/{number}")),
        Category = "news",
        Title = $"It doesn’t <b>matter</b> & \"{number}\"",
        Excerpt = "Kurz gesagt: schön.",
        PublishedAt = Noon.AddMinutes(-number),
        OriginalUrl = $"https://example.org/{number}?utm_source=feed",
        WebUrl = $"https://example.org/{number}",
        Type = ArticleType.Video,
        Quality = 71,
        Heat = 12,
        Published = true,
        Provider = new ProviderName("Example", "example.org"),
        OwnerFeed = FeedId.Of("https://example.org/feed"),
        Topics = ["Computer Vision", "AI"],
        Images = [new ArticleImage("https://example.org/i.png", 640, 480, true) { Hash = "6f1e" }, new ArticleImage("https://example.org/j.png")],
        Language = "en-GB",
        Authors = ["A. Writer"],
        Content = "<p>schön 😀</p>",
        WordCount = 2,
        StoryId = "5f",
        Sightings =
        [
            new Sighting("Example", FeedId.Of("https://example.org/feed"), "https://example.org/feed", $"https://example.org/{number}", Noon),
            new Sighting("Other", FeedId.Of("https://other.org/feed"), "https://other.org/feed", null, Noon.AddHours(1)),
        ],
        FirstSeen = Noon,
        Updated = Noon.AddHours(1),
        Revision = 2,
        Sequence = 1000 + number,
    };

    public static RelatedArticle Related(int number) => new(
        $"Related {number} – “so”", "Why.", Noon.AddDays(-number), $"https://other.org/{number}", ArticleType.Audio, new ProviderName("Other", "other.org"), 42,
        [new ArticleImage("https://other.org/i.png", 10, null, true)]);

    /// <summary>An article of which nothing is known that need not be.</summary>
    public static Article Bare(int number) => new()
    {
        Id = ArticleId.From(ArticleKey.Of($"bare {number}")),
        Category = "news",
        Title = "",
        Excerpt = "",
        PublishedAt = Noon,
        PublishedAtInferred = true,
        OriginalUrl = "",
        WebUrl = "",
        Type = ArticleType.Article,
        Quality = 0,
        Provider = new ProviderName("P", ""),
        OwnerFeed = default,
        FirstSeen = Noon,
        Updated = Noon,
    };

    /// <summary>An article with what the article format holds alone.</summary>
    public static Article AsFormatted(Article article) => article with
    {
        OwnerFeed = default,
        Sightings = [.. article.Sightings.Select(sighting => sighting with { FeedId = default })],
    };

    public static RunReport Run(string id, RunState state) => new(
        id,
        state,
        Noon,
        state == RunState.Running ? null : Noon.AddSeconds(9),
        new RunTotals(3, 1, 0, 0, 1, 1, 7, 2, 40),
        [Outcome(RefreshOutcomeKind.Updated), Outcome(RefreshOutcomeKind.ResolveFailed) with { StatusCode = null }]);

    public static FeedStatus Feed(string url) => new()
    {
        FeedId = FeedId.Of(url).ToString(),
        Provider = "Example",
        Url = url,
        Title = "Example’s news",
        Enabled = true,
        Hold = FeedHold.RetryAfter,
        LastOutcome = Outcome(RefreshOutcomeKind.NotModified),
        LastRefreshAt = Noon,
        LastSuccessAt = Noon.AddHours(-1),
        ConsecutiveFailures = 2,
        FailingSince = Noon.AddMinutes(-30),
        Ailing = true,
        NextPollAt = Noon.AddHours(2),
        NextPollReason = "retryAfter",
        Refreshes = 10,
        Articles = 20,
        Sightings = 30,
    };

    public static FeedOutcome FeedOutcome(RefreshOutcomeKind kind) => new()
    {
        Outcome = kind,
        StartedAt = Noon,
        DurationMs = 789,
        StatusCode = 200,
        Bytes = 123_456,
        NewArticles = 7,
        ChangedArticles = 2,
        KnownItems = 40,
        Repairs = ["dates"],
        Message = "said so",
        NextPollAt = Noon.AddHours(1),
        NextPollReason = "rhythm 01:00",
        TimingsMs = new Dictionary<string, double> { ["waitForHost"] = 12.5, ["fetch"] = 700 },
    };

    private static RunFeed Outcome(RefreshOutcomeKind kind) => new()
    {
        FeedId = "00112233445566ff",
        Provider = "Example",
        Url = "https://example.org/feed",
        Outcome = kind,
        StatusCode = 200,
        NewArticles = 7,
        ChangedArticles = 2,
        KnownItems = 40,
        Bytes = 123_456,
        DurationMs = 789,
        Message = "said so",
        NextPollAt = Noon.AddHours(1),
    };
}
