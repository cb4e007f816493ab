namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Settings of <c>Aggregator:Index</c>: the search index.</summary>
public sealed class IndexOptions
{
    /// <summary>The section below "Aggregator".</summary>
    public const string SectionName = "Index";

    /// <summary>Folder of the index, below <c>Aggregator:DataDirectory</c>.</summary>
    public string Folder { get; set; } = IndexConstants.Folder;

    /// <summary>How long changes gather before searches see them; 100 milliseconds to 1 minute.</summary>
    public TimeSpan RefreshInterval { get; set; } = IndexConstants.DefaultRefreshInterval;

    /// <summary>How long changes gather before they are written durably: what a crash costs is indexed again. 1 second to 10 minutes.</summary>
    public TimeSpan CommitInterval { get; set; } = IndexConstants.DefaultCommitInterval;

    /// <summary>Memory for documents that are not written yet, in MiB; 8–512.</summary>
    public int BufferMegabytes { get; set; } = IndexConstants.DefaultBufferMegabytes;
}
