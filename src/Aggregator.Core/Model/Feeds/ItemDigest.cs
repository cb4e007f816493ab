namespace Aggregator.Core.Model;

/// <summary>What is remembered of an item that a feed held: enough to drop it unread when it comes again as it was.</summary>
/// <param name="RawHash">64-bit hash of the item's raw form.</param>
/// <param name="Key">The first 64 bits of the item's first article key.</param>
public readonly record struct ItemDigest(ulong RawHash, ulong Key);
