using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>What memory holds of a row: what a commit needs to decide.</summary>
/// <param name="Row">The row.</param>
/// <param name="Sequence">The row's last change.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="OwnerFeed">The feed whose edits count.</param>
/// <param name="TextHash">The owner's text.</param>
/// <param name="MergedInto">The row that it was merged into; 0 when it was not.</param>
internal readonly record struct RowFacts(int Row, long Sequence, ArticleFate Fate, FeedId OwnerFeed, ulong TextHash, int MergedInto);
