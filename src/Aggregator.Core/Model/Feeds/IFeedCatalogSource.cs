namespace Aggregator.Core.Model;

/// <summary>The catalog in force, replaced as a whole when its files change.</summary>
public interface IFeedCatalogSource
{
    /// <summary>The last good catalog.</summary>
    FeedCatalog Current { get; }

    /// <summary>Raised after <see cref="Current"/> was replaced.</summary>
    event Action? Changed;

    /// <summary>Why the last edit of the files was not taken; null when they are in force.</summary>
    string? LastError { get; }
}
