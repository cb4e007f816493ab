using Aggregator.Core.Storage;

namespace Aggregator.Core.Application;

/// <summary>How the search index stands.</summary>
/// <param name="State">What it does.</param>
/// <param name="Articles">Articles in it.</param>
/// <param name="Sequence">The store's sequence that it has reached.</param>
/// <param name="StoreSequence">The store's sequence.</param>
/// <param name="Lag">Changes of the store that are not in it yet.</param>
/// <param name="Rebuild">The latest rebuilding that was asked for; null when none was in this process.</param>
public sealed record IndexReport(IndexState State, long Articles, long Sequence, long StoreSequence, long Lag, RebuildReport? Rebuild);
