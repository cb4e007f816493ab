using Aggregator.Core.Model;
using Aggregator.Core.Tests.Fakes;

namespace Aggregator.Core.Tests.Pipeline.Work;

/// <summary>Stored articles to vary with <c>with</c>.</summary>
internal static class Articles
{
    public static Article Of(string key) => new()
    {
        Id = ArticleId.From(ArticleKey.Of(key)),
        Category = "news",
        Title = key,
        Excerpt = "",
        PublishedAt = Sample.Now,
        OriginalUrl = $"https://a.example/news/{key}",
        WebUrl = $"https://a.example/news/{key}",
        Type = ArticleType.Article,
        Quality = 0,
        Provider = new ProviderName("A", "a.example"),
        OwnerFeed = Sample.Feed().Id,
        FirstSeen = Sample.Now,
        Updated = Sample.Now,
    };
}
