namespace Aggregator.Core.Storage;

/// <summary>What one durable commit changed, handed over in memory.</summary>
/// <param name="After">The store's sequence before it: a follower that is not as far has missed something.</param>
/// <param name="Last">The store's sequence after it.</param>
/// <param name="Changes">The changes in order; of several to one article only the latest.</param>
public sealed record ChangeBatch(long After, long Last, IReadOnlyList<ArticleChange> Changes);
