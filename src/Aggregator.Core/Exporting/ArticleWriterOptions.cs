namespace Aggregator.Core.Exporting;

/// <summary>Choices of some formats.</summary>
public sealed record ArticleWriterOptions
{
    /// <summary>Whether CSV and Parquet get a column of content.</summary>
    public bool IncludeContent { get; init; }

    /// <summary>What a feed says of itself.</summary>
    public FeedDescription Feed { get; init; } = FeedDescription.Default;

    /// <summary>Gives a JSON page's <c>next</c>, asked for when the page is completed; null is the last page.</summary>
    public Func<string?>? NextCursor { get; init; }
}
