namespace Aggregator.Core.Model;

/// <summary>What opening a seal gave.</summary>
/// <param name="State">How it ended.</param>
/// <param name="Json">The provenance as JSON; null unless opened.</param>
public sealed record OpenedSeal(SealState State, string? Json = null);
