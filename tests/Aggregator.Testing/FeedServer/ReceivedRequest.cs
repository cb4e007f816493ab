namespace Aggregator.Testing;

/// <summary>A request as the <see cref="FeedServer"/> got it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Host">The host asked for, without port.</param>
/// <param name="Path">Path and query.</param>
/// <param name="Headers">The headers, names without case; several of one name joined by comma.</param>
/// <param name="Timestamp">When it came, by <see cref="System.Diagnostics.Stopwatch.GetTimestamp"/>.</param>
/// <param name="InFlight">Requests in flight on the server, this one included.</param>
/// <param name="InFlightOnHost">Requests in flight to <paramref name="Host"/>, this one included.</param>
public sealed record ReceivedRequest(
    string Method,
    string Host,
    string Path,
    IReadOnlyDictionary<string, string> Headers,
    long Timestamp,
    int InFlight,
    int InFlightOnHost)
{
    /// <summary>A header's value; null when it was not sent.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
