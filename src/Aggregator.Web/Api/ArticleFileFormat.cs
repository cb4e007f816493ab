using Aggregator.Core.Exporting;

namespace Aggregator.Web.Api;

/// <summary>A format that articles are sent in.</summary>
/// <param name="Format">Which.</param>
/// <param name="Name">As a parameter or the end of a path names it.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extension">The end of a file's name.</param>
internal sealed record ArticleFileFormat(ArticleFormat Format, string Name, string MediaType, string Extension)
{
    /// <summary>The formats of whole exports.</summary>
    public static IReadOnlyList<ArticleFileFormat> Exports { get; } =
    [
        new(ArticleFormat.Ndjson, "ndjson", "application/x-ndjson; charset=utf-8", ".ndjson"),
        new(ArticleFormat.Csv, "csv", "text/csv; charset=utf-8; header=present", ".csv"),
        new(ArticleFormat.Parquet, "parquet", "application/vnd.apache.parquet", ".parquet"),
        new(ArticleFormat.FrontMatter, "frontmatter", "application/zip", ".zip"),
    ];

    /// <summary>RSS 2.0.</summary>
    public static ArticleFileFormat RssFeed { get; } = new(ArticleFormat.Rss, "rss", "application/rss+xml; charset=utf-8", ".rss");

    /// <summary>Atom (RFC 4287).</summary>
    public static ArticleFileFormat AtomFeed { get; } = new(ArticleFormat.Atom, "atom", "application/atom+xml; charset=utf-8", ".atom");

    /// <summary>JSON Feed 1.1.</summary>
    public static ArticleFileFormat JsonFeed { get; } = new(ArticleFormat.JsonFeed, "json", "application/feed+json; charset=utf-8", ".json");
}
