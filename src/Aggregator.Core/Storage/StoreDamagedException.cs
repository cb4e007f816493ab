namespace Aggregator.Core.Storage;

/// <summary>A store was read whole, and something is wrong with it: what was to be done with it was not done.</summary>
public sealed class StoreDamagedException(IReadOnlyList<string> problems)
    : Exception($"The store is damaged: {string.Join(' ', problems)}")
{
    /// <summary>What is wrong, a sentence each.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
