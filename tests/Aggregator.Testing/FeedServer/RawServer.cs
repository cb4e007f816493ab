using System.Net;
using System.Net.Sockets;

namespace Aggregator.Testing;

/// <summary>
/// A loopback server below HTTP: reads the head of a request, sends the given bytes, closes. For answers no web server gives.
/// </summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ReadOnlyMemory<byte> _answer;
    private readonly bool _reset;
    private readonly Task _loop;
    private int _connections;

    /// <summary>Starts a server.</summary>
    /// <param name="answer">What it sends to everyone.</param>
    /// <param name="reset">Whether it resets the connection instead of closing it.</param>
    public RawServer(ReadOnlyMemory<byte> answer, bool reset = false)
    {
        _answer = answer;
        _reset = reset;
        _listener.Start();
        _loop = AcceptAsync();
    }

    /// <summary>The port that it listens on.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many connections came.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        _listener.Stop();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var buffer = new byte[16 * 1024];
        while (true)
        {
            using var socket = await _listener.AcceptSocketAsync(_stop.Token).ConfigureAwait(false);
            Interlocked.Increment(ref _connections);
            await socket.ReceiveAsync(buffer, _stop.Token).ConfigureAwait(false);
            await socket.SendAsync(_answer, _stop.Token).ConfigureAwait(false);
            if (_reset)
                socket.LingerState = new LingerOption(true, 0);
            else
                socket.Shutdown(SocketShutdown.Both);
        }
    }
}
