using Aggregator.Core.Deduplication.Stories;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>What the store keeps in memory. It follows the disk: nothing here changes before the commit is durable.</summary>
internal sealed class StoreMemory(StoreCounters counters, HeatReading heat, StoryIndex stories)
{
    public StoreCounters Counters { get; set; } = counters;

    public KnownArticleTable Known { get; } = new();

    public TermTable Terms { get; } = new();

    public HeatReading Heat { get; } = heat;

    /// <summary>The latest articles by their wording; known when they have been read. Holds those of the transaction at work too.</summary>
    public StoryIndex Stories { get; } = stories;

    public SignatureLog Signatures { get; } = new();

    /// <summary>What queries filter and sort by; null until the first query.</summary>
    public ArticleColumns? Columns { get; set; }

    /// <summary>Entries of the change feed, superseded ones included; known when the known articles are.</summary>
    public long ChangeEntries { get; set; }

    /// <summary>The latest backup, which may be going on; null before the first.</summary>
    public BackupHold? Backup { get; set; }

    public BlockLog Keys { get; } = new(Collections.Keys);

    public BlockLog Changes { get; } = new(Collections.Changes);
}
