using System.Globalization;
using Aggregator.Core.Model;

namespace Aggregator.Core.Querying;

/// <summary>Applies a filter to articles outside the store, as the store does inside.</summary>
public static class ArticleFilterExtensions
{
    /// <summary>Whether an article passes.</summary>
    public static bool Passes(this ArticleFilter filter, Article article) =>
        Same(article.Provider.Name, filter.Provider)
        && Same(article.Provider.Domain, filter.Domain)
        && Same(article.Category, filter.Category)
        && (filter.Topic is null || article.Topics.Any(topic => Same(topic, filter.Topic)))
        && (filter.Type is not { } type || article.Type == type)
        && (filter.Language is not { } language || IsLanguage(article.Language, language))
        && article.PublishedAt >= (filter.Since ?? DateTimeOffset.MinValue)
        && (filter.Until is not { } until || article.PublishedAt < until)
        && article.FirstSeen >= (filter.FirstSeenSince ?? DateTimeOffset.MinValue)
        && article.Quality >= (filter.MinQuality ?? int.MinValue)
        && article.Heat >= (filter.MinHeat ?? int.MinValue)
        && (filter.Published is not { } published || article.Published == published);

    /// <summary>The filter in words that are the same for the same filter, empty for that of all articles.</summary>
    public static string Describe(this ArticleFilter filter)
    {
        (string Name, string? Value)[] fields =
        [
            ("provider", filter.Provider),
            ("domain", filter.Domain),
            ("topic", filter.Topic),
            ("category", filter.Category),
            ("type", filter.Type?.ToString()),
            ("language", filter.Language),
            ("since", Text(filter.Since)),
            ("until", Text(filter.Until)),
            ("firstSeenSince", Text(filter.FirstSeenSince)),
            ("minQuality", filter.MinQuality?.ToString(CultureInfo.InvariantCulture)),
            ("minHeat", filter.MinHeat?.ToString(CultureInfo.InvariantCulture)),
            ("published", filter.Published?.ToString()),
        ];
        return string.Join('&', fields.Where(f => f.Value is not null).Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value!)}"));
    }

    private static bool Same(string text, string? wanted) => wanted is null || string.Equals(text, wanted, StringComparison.OrdinalIgnoreCase);

    private static bool IsLanguage(string? tag, string wanted) =>
        tag is not null && tag.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) && (tag.Length == wanted.Length || tag[wanted.Length] == '-');

    private static string? Text(DateTimeOffset? time) => time?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
