using Aggregator.Core.Model;

namespace Aggregator.Core.Storage;

/// <summary>One entry of the change feed. Of several changes to one article only the latest is given.</summary>
/// <param name="Sequence">Its place.</param>
/// <param name="Id">The article.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Article">The article as it stands, for <see cref="ArticleChangeKind.Stored"/>; else null.</param>
/// <param name="MergedInto">The article that stays, for <see cref="ArticleChangeKind.Merged"/>; else null.</param>
public sealed record ArticleChange(long Sequence, ArticleId Id, ArticleChangeKind Kind, Article? Article, ArticleId? MergedInto);
