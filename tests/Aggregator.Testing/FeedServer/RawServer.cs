using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Aggregator.Testing;

/// <summary>A loopback server below HTTP: reads the head of a request and does as it was told. For answers that no web server gives.</summary>
public sealed class RawServer : IAsyncDisposable
{
    private const int LongestRequest = 16 * 1024;

    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Socket, CancellationToken, Task> _behave;
    private readonly ConcurrentBag<Task> _conversations = [];
    private readonly Task _loop;
    private int _connections;

    /// <summary>Starts a server that sends an answer and closes.</summary>
    /// <param name="answer">What it sends to everyone.</param>
    /// <param name="reset">Whether it resets the connection instead of closing it.</param>
    public RawServer(ReadOnlyMemory<byte> answer, bool reset = false)
        : this(async (socket, cancellation) =>
        {
            await socket.SendAsync(answer, cancellation).ConfigureAwait(false);
            if (reset)
                socket.LingerState = new LingerOption(true, 0);
            else
                socket.Shutdown(SocketShutdown.Both);
        })
    {
    }

    /// <summary>Starts a server that behaves as given.</summary>
    /// <param name="behave">What it does with a connection once the head of a request came; the connection ends with it.</param>
    /// <param name="address">Any of 127.0.0.0/8 (Linux); 127.0.0.1 if null.</param>
    public RawServer(Func<Socket, CancellationToken, Task> behave, IPAddress? address = null)
    {
        _behave = behave;
        _listener = new TcpListener(address ?? IPAddress.Loopback, 0);
        _listener.Start();
        _loop = AcceptAsync();
    }

    /// <summary>The port that it listens on.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>A URL of it; whatever the path, the answer is the same.</summary>
    public string Url => $"http://{_listener.LocalEndpoint}/feed";

    /// <summary>How many connections came.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        _listener.Stop();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(_conversations).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var socket = await _listener.AcceptSocketAsync(_stop.Token).ConfigureAwait(false);
            Interlocked.Increment(ref _connections);
            _conversations.Add(TalkAsync(socket));
        }
    }

    // A client that hangs up ends its own conversation only.
    private async Task TalkAsync(Socket socket)
    {
        using (socket)
        {
            await socket.ReceiveAsync(new byte[LongestRequest], _stop.Token).ConfigureAwait(false);
            await _behave(socket, _stop.Token).ConfigureAwait(false);
        }
    }
}
