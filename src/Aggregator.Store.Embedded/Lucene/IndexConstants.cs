namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Names, bounds and defaults of the search index.</summary>
internal static class IndexConstants
{
    /// <summary>The version of what documents hold: raise it with every change of fields or analysis, and every index is made anew.</summary>
    public const int FormatVersion = 2;

    /// <summary>The index's folder in the data directory.</summary>
    public const string Folder = "index";

    /// <summary>Characters of an article's text that are indexed, beside title and excerpt.</summary>
    public const int MaxTextLength = 32 * 1024;

    /// <summary>Changes that are read from the store at once.</summary>
    public const int PageSize = 500;

    /// <summary>Characters of content that may wait to be indexed while articles come in: 16 MB of memory.</summary>
    public const long HandoverCharacters = 8 * 1024 * 1024;

    /// <summary>Threads that index a backlog: one reads the store beside them.</summary>
    public const int BacklogThreads = 2;

    public const int DefaultBufferMegabytes = 48;
    public static readonly TimeSpan DefaultRefreshInterval = TimeSpan.FromMilliseconds(500);
    public static readonly TimeSpan DefaultCommitInterval = TimeSpan.FromSeconds(30);

    /// <summary>How long a failed index rests before it is tried again.</summary>
    public static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(30);

    /// <summary>How long whoever asks waits for a service's first catching up.</summary>
    public static readonly TimeSpan ReadyPatience = TimeSpan.FromSeconds(3);

    /// <summary>Catching up that takes longer is logged.</summary>
    public static readonly TimeSpan LongCatchUp = TimeSpan.FromSeconds(1);
}
