using System.Net;

namespace Aggregator.Core.Fetching.Addresses;

/// <summary>Asks the operating system.</summary>
internal sealed class SystemAddressResolver : IAddressResolver
{
    /// <inheritdoc/>
    public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) =>
        Dns.GetHostAddressesAsync(host, cancellationToken);
}
