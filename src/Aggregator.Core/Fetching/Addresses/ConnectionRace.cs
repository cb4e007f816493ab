using System.Net;
using System.Net.Sockets;

namespace Aggregator.Core.Fetching.Addresses;

/// <summary>
/// Connects to the first address that answers. The next one is tried as soon as one has failed, or has not answered for a moment
/// (RFC 8305 section 5): a host whose IPv6 leads nowhere costs that moment, not the whole deadline.
/// </summary>
internal static class ConnectionRace
{
    /// <summary>Connects; the caller owns the socket.</summary>
    /// <exception cref="SocketException">No address could be connected to; of the last one.</exception>
    public static Task<Socket> RunAsync(IPAddress[] addresses, int port, TimeProvider time, CancellationToken cancellationToken) =>
        addresses.Length == 1
            ? ConnectAsync(addresses[0], port, cancellationToken)
            : RaceAsync(addresses, port, time, cancellationToken);

    private static async Task<Socket> RaceAsync(IPAddress[] addresses, int port, TimeProvider time, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new List<Task<Socket>>(addresses.Length);
        try
        {
            for (var next = 0; ;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (next < addresses.Length)
                    running.Add(ConnectAsync(addresses[next++], port, ending.Token));
                var headStart = next < addresses.Length ? FetchingConstants.ConnectionAttemptDelay : Timeout.InfiniteTimeSpan;
                var delay = Task.Delay(headStart, time, ending.Token);
                if (await Task.WhenAny([.. running, delay]).ConfigureAwait(false) is not Task<Socket> ended)
                    continue;
                running.Remove(ended);
                if (ended.IsCompletedSuccessfully || (running.Count == 0 && next == addresses.Length))
                    return await ended.ConfigureAwait(false);
            }
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            running.ForEach(static loser => loser.ContinueWith(Discard, TaskScheduler.Default));
        }
    }

    // Reading the exception marks it as seen: that a loser failed is no news.
    private static void Discard(Task<Socket> loser)
    {
        if (loser.IsCompletedSuccessfully)
            loser.Result.Dispose();
        else
            _ = loser.Exception;
    }

    private static async Task<Socket> ConnectAsync(IPAddress address, int port, CancellationToken cancellationToken)
    {
        // Without delay: a small request must not wait for an acknowledgement.
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(new IPEndPoint(address, port), cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
