using System.Net;
using System.Net.Sockets;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Addresses;

/// <summary>
/// Opens the connections of the HTTP stack. It resolves the name itself and connects only to addresses that it has checked, so
/// that neither a redirect nor a DNS answer that changes between check and use gets past the guard.
/// </summary>
internal sealed class GuardedConnector(IAddressResolver resolver, IAddressPolicy policy, TimeProvider time)
{
    /// <summary>Connects to a host.</summary>
    /// <exception cref="HostFailureException">The name has no address, or none that may be asked, or none that answers.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(host.Host, out var literal)
            ? [literal]
            : await ResolveAsync(host.Host, cancellationToken).ConfigureAwait(false);
        addresses = OnlyAllowed(addresses);
        try
        {
            var socket = await ConnectionRace.RunAsync(addresses, host.Port, time, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (SocketException e)
        {
            throw new HostFailureException(RefreshOutcomeKind.ConnectFailed, e.Message, e);
        }
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            var addresses = await resolver.ResolveAsync(host, cancellationToken).ConfigureAwait(false);
            return addresses.Length > 0 ? addresses : throw new HostFailureException(RefreshOutcomeKind.ResolveFailed, "no address");
        }
        catch (SocketException e)
        {
            throw new HostFailureException(RefreshOutcomeKind.ResolveFailed, e.Message, e);
        }
    }

    private IPAddress[] OnlyAllowed(IPAddress[] addresses)
    {
        var allowed = Array.FindAll(addresses, a => policy.Refusal(a) is null);
        return allowed.Length > 0
            ? allowed
            : throw new HostFailureException(RefreshOutcomeKind.RefusedAddress, $"{addresses[0]} is {policy.Refusal(addresses[0])}");
    }
}
