using Aggregator.Core.Model;

namespace Aggregator.Core.Storage;

/// <summary>What memory holds of a stored article.</summary>
/// <param name="Id">The article.</param>
/// <param name="OwnerFeed">The feed whose edits count.</param>
/// <param name="TextHash">The hash of the owner's text.</param>
/// <param name="Deleted">Whether it was deleted and must not come back.</param>
public readonly record struct KnownArticle(ArticleId Id, FeedId OwnerFeed, ulong TextHash, bool Deleted);
