namespace Aggregator.Core.Fetching;

/// <summary>Asks a feed's server, conditionally, politely and within bounds.</summary>
public interface IFeedFetcher
{
    /// <summary>
    /// Fetches a feed. Every expected failure is a value; only cancellation of <paramref name="cancellationToken"/> throws.
    /// Gives back the lease's place at the host as soon as the last response is read.
    /// </summary>
    Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken);
}
