namespace Aggregator.Core.Exporting;

/// <summary>Makes writers.</summary>
public static class ArticleWriters
{
    /// <summary>A writer to a stream, which it leaves open.</summary>
    public static IArticleWriter Create(ArticleFormat format, Stream stream, ArticleWriterOptions? options = null)
    {
        options ??= new ArticleWriterOptions();
        return format switch
        {
            ArticleFormat.Json => new JsonPageWriter(stream, options.NextCursor),
            ArticleFormat.Ndjson => new NdjsonWriter(stream),
            ArticleFormat.Csv => new CsvWriter(stream, options.IncludeContent),
            ArticleFormat.Yaml => new YamlStreamWriter(stream),
            ArticleFormat.Parquet => new ParquetArticleWriter(stream, options.IncludeContent),
            ArticleFormat.Rss => new RssFeedWriter(stream, options.Feed),
            ArticleFormat.Atom => new AtomFeedWriter(stream, options.Feed),
            ArticleFormat.JsonFeed => new JsonFeedArticleWriter(stream, options.Feed),
            ArticleFormat.FrontMatter => new FrontMatterZipWriter(stream),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
    }
}
