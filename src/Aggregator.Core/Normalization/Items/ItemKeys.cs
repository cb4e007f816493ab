using System.Globalization;
using Aggregator.Core.Model;
using Aggregator.Core.Normalization.Urls;

namespace Aggregator.Core.Normalization.Items;

/// <summary>The keys under which an item is known.</summary>
internal static class ItemKeys
{
    /// <summary>
    /// The canonical URL's key, and the given link's where that differs; without a link that of provider and id, else of provider, title
    /// and date. An id that the document reuses counts for nothing, neither as such nor as the link that it may be.
    /// </summary>
    public static IReadOnlyList<ArticleKey> Of(NormalizedItem item, string providerName, string originalUrl, string webUrl, UrlCanonicalizer urls)
    {
        if (webUrl.Length == 0 || (item.Source.IdIsReused && item.Source.Url == item.Source.Id))
            return [ArticleKey.Of(TextWithoutLink(item, providerName))];
        var text = UrlCanonicalizer.Fold(webUrl);
        if (ReferenceEquals(originalUrl, webUrl))
            return [ArticleKey.Of(text)];
        var original = urls.KeyText(originalUrl);
        return original == text ? [ArticleKey.Of(text)] : [ArticleKey.Of(text), ArticleKey.Of(original)];
    }

    private static string TextWithoutLink(NormalizedItem item, string providerName)
    {
        // Providers are named without case.
        var provider = providerName.ToLowerInvariant();
        if (item.Source is { Id: { Length: > 0 } id, IdIsReused: false })
            return $"{KeyTextConstants.Item}{provider}\n{id}";
        var title = item.Title.Length > 0 ? item.Title : item.Excerpt;
        var date = item.Source.Published?.UtcDateTime.ToString(ArticleConstants.TimeFormat, CultureInfo.InvariantCulture) ?? "";
        return $"{KeyTextConstants.Title}{provider}\n{title}\n{date}";
    }
}
