namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// The collections. None has an index but its id, and ids of the large ones only grow: LiteDB's skip lists cost three quarters of
/// the insert rate once random keys outgrow its page cache.
/// </summary>
internal static class Collections
{
    /// <summary>One document: format version and counters.</summary>
    public const string Meta = "meta";

    /// <summary>Articles by row, a number that only grows.</summary>
    public const string Articles = "articles";

    /// <summary>The alias table in blocks: every key ever seen and its row.</summary>
    public const string Keys = "keys";

    /// <summary>The change feed in blocks, by the first sequence of a block.</summary>
    public const string Changes = "changes";

    /// <summary>Stories by the row of their first article.</summary>
    public const string Stories = "stories";

    /// <summary>The wording of the latest articles in blocks; the oldest blocks go when nothing can follow their articles any more.</summary>
    public const string Signatures = "signatures";

    /// <summary>Names that changes refer to by number: sources, languages, topics, kinds of work.</summary>
    public const string Terms = "terms";

    /// <summary>Feeds' states by feed id.</summary>
    public const string Feeds = "feeds";

    /// <summary>Feeds' outcomes by feed id, packed: those that have left the feed's own document.</summary>
    public const string Outcomes = "outcomes";

    /// <summary>Item digests by feed id, packed.</summary>
    public const string Digests = "digests";

    /// <summary>Subscriptions at hubs, by their tokens.</summary>
    public const string Subscriptions = "subscriptions";

    /// <summary>Runs that are remembered, by their ids.</summary>
    public const string Runs = "runs";

    /// <summary>Work that waits, by kind and number.</summary>
    public const string Work = "work";
}
