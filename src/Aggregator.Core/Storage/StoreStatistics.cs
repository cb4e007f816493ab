namespace Aggregator.Core.Storage;

/// <summary>Counters of the store.</summary>
/// <param name="Articles">Articles stored.</param>
/// <param name="Keys">Keys known, aliases and deleted articles' included.</param>
/// <param name="LastSequence">The last change.</param>
/// <param name="DataBytes">Size of the data file in bytes.</param>
/// <param name="LogBytes">Size of the write-ahead log in bytes.</param>
public sealed record StoreStatistics(long Articles, long Keys, long LastSequence, long DataBytes, long LogBytes)
{
    /// <summary>Work that waits, by kind; kinds without any may be missing.</summary>
    public IReadOnlyDictionary<string, long> Work { get; init; } = new Dictionary<string, long>();
}
