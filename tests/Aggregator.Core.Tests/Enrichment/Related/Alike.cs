using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Tests.Enrichment.Related;

/// <summary>Articles that resemble one, for tests of the choice among them.</summary>
internal static class Alike
{
    public static DateTimeOffset Noon { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The article that is asked about.</summary>
    public static Article Article { get; } = new()
    {
        Id = new ArticleId(1),
        Category = "news",
        Title = "Asked about",
        Excerpt = "",
        PublishedAt = Noon,
        OriginalUrl = "",
        WebUrl = "https://own.example/",
        Type = ArticleType.Article,
        Quality = 50,
        Provider = new ProviderName("Own", "own.example"),
        OwnerFeed = default,
        FirstSeen = Noon,
        Updated = Noon,
        Sequence = 7,
    };

    /// <summary>One that resembles it; unless said otherwise of a provider, a story and a headline of its own.</summary>
    public static LikeArticle Like(int number, double likeness, double daysApart = 0, string? provider = null, string? story = null, long? headline = null, params string[] topics) =>
        new(number, likeness, Noon.AddDays(-daysApart), provider ?? $"P{number}", story, headline ?? 1_000 + number, topics);
}
