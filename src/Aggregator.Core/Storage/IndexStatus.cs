namespace Aggregator.Core.Storage;

/// <summary>How the search index stands at a moment.</summary>
/// <param name="State">What it does.</param>
/// <param name="Articles">Articles in it, as searches see it.</param>
/// <param name="Sequence">The store's sequence that it has reached.</param>
/// <param name="StoreSequence">The store's sequence, as far as this process knows it.</param>
/// <param name="Generation">Grows with every change that searches see.</param>
/// <param name="Removals">Grows when an article leaves it, so that what was found before may be gone.</param>
/// <param name="Fault">Why it failed; null unless it did.</param>
public sealed record IndexStatus(
    IndexState State, long Articles = 0, long Sequence = 0, long StoreSequence = 0, long Generation = 0, long Removals = 0, string? Fault = null)
{
    /// <summary>How many changes of the store are not in it yet, 0 or more.</summary>
    public long Lag => Math.Max(0, StoreSequence - Sequence);
}
