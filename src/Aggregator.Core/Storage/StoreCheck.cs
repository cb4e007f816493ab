namespace Aggregator.Core.Storage;

/// <summary>What a store that was read whole holds, and what is wrong with it.</summary>
/// <param name="Articles">Articles that can be read.</param>
/// <param name="Feeds">Feeds whose state can be read.</param>
/// <param name="Documents">Documents of all kinds that can be read.</param>
/// <param name="Problems">What is wrong, the first of it, a sentence each; empty when nothing is.</param>
public sealed record StoreCheck(long Articles, long Feeds, long Documents, IReadOnlyList<string> Problems);
