using Aggregator.Core.Model;

namespace Aggregator.Core.Storage;

/// <summary>Work that waits.</summary>
/// <param name="Id">Its identity, growing.</param>
/// <param name="Kind">Who does it.</param>
/// <param name="Article">The article that it concerns; null when none.</param>
/// <param name="Payload">What the worker needs, as JSON.</param>
public sealed record WorkItem(long Id, string Kind, ArticleId? Article, string Payload);
