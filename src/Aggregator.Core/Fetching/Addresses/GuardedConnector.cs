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
        var addresses = OnlyAllowed(await FindAsync(host.Host, cancellationToken).ConfigureAwait(false));
        return await ConnectAsync(addresses, host.Port, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Connects to a proxy, which the operator has named and whose network is therefore trusted.</summary>
    /// <exception cref="HostFailureException">The name has no address, or none that answers.</exception>
    public async ValueTask<Stream> ConnectToProxyAsync(DnsEndPoint proxy, CancellationToken cancellationToken) =>
        await ConnectAsync(await FindAsync(proxy.Host, cancellationToken).ConfigureAwait(false), proxy.Port, cancellationToken)
            .ConfigureAwait(false);

    /// <summary>
    /// Checks a host that a proxy will connect to. The proxy resolves the name again, so this is the guard's word only for names that lead
    /// inside for everyone; what changes in between is the proxy's to refuse. A name that only the proxy can resolve is left to it.
    /// </summary>
    /// <exception cref="HostFailureException">The host has an address that may not be asked.</exception>
    public async ValueTask CheckAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var address in await FindAsync(host, cancellationToken).ConfigureAwait(false))
            {
                if (policy.Refusal(address) is { } refusal)
                    throw Refused(address, refusal);
            }
        }
        catch (HostFailureException e) when (e.Kind == RefreshOutcomeKind.ResolveFailed)
        {
            // Behind many proxies there is no DNS for the outside.
        }
    }

    private async ValueTask<Stream> ConnectAsync(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        try
        {
            var socket = await ConnectionRace.RunAsync(addresses, port, time, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (SocketException e)
        {
            throw new HostFailureException(RefreshOutcomeKind.ConnectFailed, e.Message, e);
        }
    }

    private async Task<IPAddress[]> FindAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host, out var literal))
            return [literal];
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
            : throw Refused(addresses[0], policy.Refusal(addresses[0]));
    }

    private static HostFailureException Refused(IPAddress address, string? refusal) =>
        new(RefreshOutcomeKind.RefusedAddress, $"{address} is {refusal}");
}
