using System.Globalization;
using System.Text;
using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Web.Api;

namespace Aggregator.Web.Client;

/// <summary>Writes a query for articles as a query string, as <see cref="ArticleQueryReader"/> reads it.</summary>
internal static class ArticleQueryString
{
    // To the tick: a time that a caller counted back from now is not a whole second.
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private static readonly (string Name, Func<ArticleQuery, string?> Value)[] Parameters =
    [
        (ArticleQueryReader.QueryParameter, query => query.Query is { } words ? QueryLanguage.Print(words) : null),
        ("provider", query => query.Filter.Provider),
        ("domain", query => query.Filter.Domain),
        ("topic", query => query.Filter.Topic),
        ("category", query => query.Filter.Category),
        ("type", query => query.Filter.Type?.ToString().ToLowerInvariant()),
        ("language", query => query.Filter.Language),
        ("since", query => Text(query.Filter.Since)),
        ("until", query => Text(query.Filter.Until)),
        ("firstSeenSince", query => Text(query.Filter.FirstSeenSince)),
        ("minQuality", query => Text(query.Filter.MinQuality)),
        ("minHeat", query => Text(query.Filter.MinHeat)),
        ("published", query => query.Filter.Published?.ToString().ToLowerInvariant()),
        (ArticleQueryReader.SortParameter, query => query.Sort.ToString().ToLowerInvariant()),
        (ArticleQueryReader.LimitParameter, query => Text(query.Limit)),
        (ArticleQueryReader.CursorParameter, query => query.Cursor),
        (ArticleQueryReader.RelatedParameter, query => query.WithRelated ? "true" : null),
    ];

    /// <summary>The query string with its question mark.</summary>
    public static string Of(ArticleQuery query) => Of(query, static _ => true);

    /// <summary>The filters and the query in words only.</summary>
    public static string OfFilter(ArticleFilter filter, QueryNode? query) => Of(
        new ArticleQuery(filter, default, Limit: 1, Query: query), static name => name == ArticleQueryReader.QueryParameter || ArticleFilterParser.Names.Contains(name));

    private static string Of(ArticleQuery query, Predicate<string> isWanted)
    {
        var text = new StringBuilder();
        foreach (var (name, read) in Parameters.Where(p => isWanted(p.Name)))
        {
            if (read(query) is not { } value) continue;
            text.Append(text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return text.ToString();
    }

    private static string? Text(DateTimeOffset? time) => time?.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
