using System.Globalization;
using Aggregator.Core.Fetching.Exchanges;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Resources;

/// <summary>Asks single URLs, each with a place at the gate of its host, which is given back when the answer is read.</summary>
internal sealed class ResourceHops(IHostGate gate, TimeProvider time)
{
    /// <summary>Asks a URL; a host that rests is not asked.</summary>
    public async Task<ExchangeResult> AskAsync(HttpFetcher http, Uri url, ResourceAsk ask, CancellationToken cancellationToken)
    {
        var host = FetchingConstants.HostOf(url);
        if (Resting(host) is { } rest)
            return rest;
        using var lease = await gate.EnterAsync(host, cancellationToken).ConfigureAwait(false);
        return Resting(host) ?? await http.AskAsync(url, ask, lease, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What to say of a failure.</summary>
    public string Describe(Uri url, ExchangeResult result)
    {
        var host = FetchingConstants.HostOf(url);
        if (result.Outcome == RefreshOutcomeKind.Throttled)
        {
            var until = result.RetryAfter is { } wait ? string.Create(CultureInfo.InvariantCulture, $" until {time.GetUtcNow() + wait:yyyy-MM-dd'T'HH:mm:ss'Z'}") : "";
            return $"{host} asks to be left alone{until}.";
        }

        return $"{host}: {FetchMessages.OneLine(result.Cause ?? $"status {result.Status}")}.";
    }

    private ExchangeResult? Resting(string host) => gate.RestsUntil(host) is { } until
        ? new ExchangeResult { Outcome = RefreshOutcomeKind.Throttled, RetryAfter = until - time.GetUtcNow() }
        : null;
}
