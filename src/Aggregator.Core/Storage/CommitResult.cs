using Aggregator.Core.Model;

namespace Aggregator.Core.Storage;

/// <summary>What a commit decided.</summary>
/// <param name="Accepted">False when the owner's epoch is older than the feed's: nothing was stored.</param>
/// <param name="Outcome">The outcome as stored, with its counts.</param>
/// <param name="State">The feed's state as stored, with its counters.</param>
/// <param name="LastSequence">The store's sequence after it.</param>
public sealed record CommitResult(bool Accepted, RefreshOutcome Outcome, FeedState State, long LastSequence);
