namespace Aggregator.Core.Model;

/// <summary>
/// Asks for pages and images as feeds are asked: through the host gate, behind the address guard, within bounds; and as their hosts'
/// robots.txt allows (RFC 9309).
/// </summary>
public interface IResourceFetcher
{
    /// <summary>
    /// Fetches a resource, waiting for its host's turn. Every expected failure is a value; only cancellation throws.
    /// </summary>
    Task<ResourceResult> FetchAsync(ResourceRequest request, CancellationToken cancellationToken);
}
