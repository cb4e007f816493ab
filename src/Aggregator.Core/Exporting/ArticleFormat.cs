namespace Aggregator.Core.Exporting;

/// <summary>A format that articles are written to a stream in.</summary>
public enum ArticleFormat
{
    /// <summary>One page, <c>{"items":[…],"next":…}</c>.</summary>
    Json,

    /// <summary>One JSON object a line.</summary>
    Ndjson,

    /// <summary>A flattening with a header line (RFC 4180).</summary>
    Csv,

    /// <summary>A stream of YAML documents in the shape of the front matter.</summary>
    Yaml,

    /// <summary>Apache Parquet: typed columns, lists as lists.</summary>
    Parquet,

    /// <summary>RSS 2.0.</summary>
    Rss,

    /// <summary>Atom (RFC 4287).</summary>
    Atom,

    /// <summary>JSON Feed 1.1.</summary>
    JsonFeed,

    /// <summary>A ZIP archive of files of front matter.</summary>
    FrontMatter,
}
