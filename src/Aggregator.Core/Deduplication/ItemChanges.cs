using Aggregator.Core.Model;

namespace Aggregator.Core.Deduplication;

/// <summary>A document's items, split by whether they are as last seen.</summary>
/// <param name="Fresh">New or different ones, in document order.</param>
/// <param name="Unchanged">The digests of those that are as they were.</param>
internal sealed record ItemChanges(IReadOnlyList<ParsedItem> Fresh, IReadOnlyList<ItemDigest> Unchanged);
