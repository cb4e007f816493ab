using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>A feed's state as a transaction will leave it; its counters move with every article.</summary>
internal sealed class StagedFeed(FeedState state, PackedOutcomes recent)
{
    /// <summary>The latest outcomes, the last one among them.</summary>
    public PackedOutcomes Recent { get; set; } = recent;

    public FeedState State { get; set; } = state;

    public long Articles { get; set; } = state.Articles;

    public long Sightings { get; set; } = state.Sightings;

    /// <summary>Whether it must be written, and was not merely looked at.</summary>
    public bool Changed { get; set; }

    public FeedState ToState() => State with { Articles = Articles, Sightings = Sightings };
}
