using Aggregator.Core.Storage;

namespace Aggregator.Core.Application;

/// <summary>A page of the change feed.</summary>
/// <param name="Items">The changes, in order; of several to one article only the latest. None: there is nothing further yet.</param>
/// <param name="Next">Where the next page begins, opaque; never null, since there is always more to come.</param>
public sealed record ChangePage(IReadOnlyList<ArticleChange> Items, string Next);
