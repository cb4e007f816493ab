using System.Net;

namespace Aggregator.Core.Fetching.Addresses;

/// <summary>Finds a host's addresses.</summary>
internal interface IAddressResolver
{
    /// <summary>The addresses, best first.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">The name has no address, or nobody could be asked.</exception>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken);
}
