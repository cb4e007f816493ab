using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Fakes;

/// <summary>Small valid records to vary with <c>with</c>.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static Feed Feed(string url = "https://a.example/feed", string provider = "A") => new()
    {
        Id = FeedId.Of(url),
        Url = url,
        DisplayUrl = url,
        Provider = new Provider { Name = provider, Domain = "a.example" },
        ConfigurationHash = 1,
    };

    public static ArticleDraft Draft(Feed feed, string key, ulong textHash = 1) => new()
    {
        Keys = [ArticleKey.Of(key)],
        Feed = feed,
        Arrival = Now,
        Category = "news",
        Title = key,
        Excerpt = "",
        Content = "",
        PublishedAt = Now,
        OriginalUrl = $"https://a.example/{key}",
        WebUrl = $"https://a.example/{key}",
        Type = ArticleType.Article,
        TextHash = textHash,
        RawHash = textHash * 31,
    };

    public static ParsedItem Item(int position, ulong rawHash, DateTimeOffset? published = null) => new()
    {
        Position = position,
        RawHash = rawHash,
        Title = new SourceText($"Item {position}", false),
        Published = published,
    };

    public static FeedCatalog Catalog(params Feed[] feeds) => new(
        [.. feeds.GroupBy(f => f.Provider.Name).Select(g => g.First().Provider with { Feeds = [.. g] })]);
}
