namespace Aggregator.Core.Model;

/// <summary>The feeds as whoever subscribes for them sees them.</summary>
public interface IPushedFeeds
{
    /// <summary>Raised after every refresh, held ones and pushes included.</summary>
    event Action<Feed, RefreshOutcome>? Refreshed;

    /// <summary>Reads the states of all feeds, once.</summary>
    Task LoadAsync(CancellationToken cancellationToken);

    /// <summary>The hubs and the topic that a feed's publisher last named.</summary>
    HubLinks LinksOf(FeedId feed);

    /// <summary>
    /// Takes a document that a hub has pushed down the spine, after whatever refresh of the feed is under way. The outcome says whether
    /// it is stored. Never throws; a canceled one ends as abandoned.
    /// </summary>
    /// <param name="feed">The feed.</param>
    /// <param name="document">What was pushed.</param>
    /// <param name="hub">The hub's host, for the record.</param>
    /// <param name="cancellationToken">Abandons it.</param>
    Task<RefreshOutcome> PushAsync(Feed feed, FeedDocument document, string hub, CancellationToken cancellationToken);

    /// <summary>Polls the feed again as if it had no subscription; nothing where none puts its polls off.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="reason">Why, in a few words.</param>
    void Resume(FeedId feed, string reason);
}
