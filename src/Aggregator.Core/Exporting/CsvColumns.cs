using System.Globalization;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>The flattening of an article for CSV: which columns there are, and what stands in them.</summary>
internal static class CsvColumns
{
    private const string ListSeparator = " | ";

    public static IReadOnlyList<CsvColumn> WithoutContent { get; } =
    [
        Text("category", a => a.Category),
        Text("title", a => a.Title),
        Text("excerpt", a => a.Excerpt),
        Plain("publishedDateTime", a => ArticleJson.Format(a.PublishedAt)),
        Text("originalUrl", a => a.OriginalUrl),
        Text("webUrl", a => a.WebUrl),
        Plain("type", a => ArticleJson.NameOf(a.Type)),
        Plain("quality", a => Number(a.Quality)),
        Plain("heat", a => Number(a.Heat)),
        Plain("published", a => Truth(a.Published)),
        Text("providerName", a => a.Provider.Name),
        Text("providerDomain", a => a.Provider.Domain),
        Text("topics", a => string.Join(ListSeparator, a.Topics)),
        Text("imageUrl", a => FirstImage(a)?.Url),
        Plain("imageWidth", a => Number(FirstImage(a)?.Width)),
        Plain("imageHeight", a => Number(FirstImage(a)?.Height)),
        Plain("imageCount", a => Number(a.Images.Count)),
        Plain("id", a => a.Id.ToString()),
        Text("language", a => a.Language),
        Text("authors", a => string.Join(ListSeparator, a.Authors)),
        Plain("wordCount", a => Number(a.WordCount)),
        Text("storyId", a => a.StoryId),
        Plain("sightingCount", a => Number(a.Sightings.Count)),
        Text("sightingProviders", a => string.Join(ListSeparator, a.Sightings.Select(s => s.Provider).Distinct())),
        Plain("firstSeen", a => ArticleJson.Format(a.FirstSeen)),
        Plain("updated", a => ArticleJson.Format(a.Updated)),
        Plain("revision", a => Number(a.Revision)),
        Plain("sequence", a => Number(a.Sequence)),
        Plain("publishedInferred", a => Truth(a.PublishedAtInferred)),
    ];

    public static IReadOnlyList<CsvColumn> WithContent { get; } = [.. WithoutContent, Text("content", a => a.Content)];

    private static CsvColumn Text(string name, Func<Article, string?> value) => new(name, true, value);

    private static CsvColumn Plain(string name, Func<Article, string?> value) => new(name, false, value);

    private static ArticleImage? FirstImage(Article article) => article.Images.Count > 0 ? article.Images[0] : null;

    private static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string Truth(bool value) => value ? "true" : "false";
}
