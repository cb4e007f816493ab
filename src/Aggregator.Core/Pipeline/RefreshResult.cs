using Aggregator.Core.Model;

namespace Aggregator.Core.Pipeline;

/// <summary>What a refresh left.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="State">What is remembered of the feed from now on.</param>
internal sealed record RefreshResult(RefreshOutcome Outcome, FeedState State);
