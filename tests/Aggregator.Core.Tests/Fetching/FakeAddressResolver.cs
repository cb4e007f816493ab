using System.Net;
using System.Net.Sockets;
using Aggregator.Core.Fetching.Addresses;

namespace Aggregator.Core.Tests.Fetching;

/// <summary>Knows what a test tells it; any other name has no address.</summary>
internal sealed class FakeAddressResolver : IAddressResolver
{
    private readonly Dictionary<string, Queue<IPAddress[]>> _answers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names that never get an answer.</summary>
    public HashSet<string> Silent { get; } = [];

    /// <summary>How often it was asked.</summary>
    public int Asked { get; private set; }

    /// <summary>Adds an answer; several are given one after the other, and the last stays.</summary>
    public FakeAddressResolver Add(string host, params string[] addresses)
    {
        if (!_answers.TryGetValue(host, out var queue))
            _answers.Add(host, queue = new());
        queue.Enqueue([.. addresses.Select(IPAddress.Parse)]);
        return this;
    }

    public async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        Asked++;
        if (Silent.Contains(host))
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        if (!_answers.TryGetValue(host, out var queue))
            throw new SocketException((int)SocketError.HostNotFound);
        return queue.Count > 1 ? queue.Dequeue() : queue.Peek();
    }
}
