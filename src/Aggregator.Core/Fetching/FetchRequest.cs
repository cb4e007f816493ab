using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching;

/// <summary>A feed to be fetched.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="State">Its validators and redirects.</param>
/// <param name="Lease">A place at the feed's host; null asks without one (a one-shot check).</param>
public sealed record FetchRequest(Feed Feed, FeedState State, IHostLease? Lease);
