using Aggregator.Core.Fetching.Exchanges;
using Aggregator.Core.Fetching.Redirects;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Resources;

/// <summary>Asks for pages and images over the connections and breakers of feeds, each hop as its host's robots.txt and the gate allow.</summary>
internal sealed class ResourceFetcher : IResourceFetcher
{
    private readonly FeedFetcher _feeds;
    private readonly ResourceHops _hops;
    private readonly RobotsPolicy _robots;
    private readonly RequestPacer _pacer;

    /// <summary>Puts the parts together.</summary>
    public ResourceFetcher(FeedFetcher feeds, IHostGate gate, TimeProvider time)
    {
        _feeds = feeds;
        _hops = new ResourceHops(gate, time);
        _robots = new RobotsPolicy(_hops, time);
        _pacer = new RequestPacer(time);
    }

    /// <inheritdoc/>
    public async Task<ResourceResult> FetchAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var url = request.Url;
        if (!url.IsAbsoluteUri || !FetchingConstants.IsWebScheme(url))
            return new ResourceResult { Outcome = ResourceOutcome.Refused, FinalUrl = url, Message = "Only http and https are fetched." };

        var http = _feeds.EnterHttp();
        try
        {
            return await FollowAsync(http, request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            http.Leave();
        }
    }

    private async Task<ResourceResult> FollowAsync(HttpFetcher http, ResourceRequest request, CancellationToken cancellationToken)
    {
        var ask = ResourceAsk.Of(request);
        var chain = new RedirectChain(WebUrl.WithoutSecrets(request.Url), knownTarget: null, http.Options.MaxRedirects);
        while (true)
        {
            var url = chain.Current;
            if (http.Options.RespectRobots && await AdmitAsync(http, url, cancellationToken).ConfigureAwait(false) is { } refusal)
                return refusal;
            var result = await _hops.AskAsync(http, url, ask, cancellationToken).ConfigureAwait(false);
            if (result.IsRedirect && chain.Follow(result.Status!.Value, result.Location) is { } cause)
                result = result with { IsRedirect = false, Cause = cause };
            if (!result.IsRedirect)
                return ToResult(chain.Current, request, result);
        }
    }

    private async Task<ResourceResult?> AdmitAsync(HttpFetcher http, Uri url, CancellationToken cancellationToken)
    {
        var (refusal, pause) = await _robots.CheckAsync(http, url, cancellationToken).ConfigureAwait(false);
        if (refusal is null && pause is { } wanted)
            await _pacer.WaitAsync(FetchingConstants.HostOf(url), wanted, cancellationToken).ConfigureAwait(false);
        return refusal;
    }

    private ResourceResult ToResult(Uri url, ResourceRequest request, ExchangeResult result)
    {
        using var body = result.Body;
        return new ResourceResult
        {
            Outcome = body is null ? OutcomeOf(result) : ResourceOutcome.Fetched,
            Bytes = body?.ToMemory() ?? default,
            IsWhole = body is not null && !result.IsPart,
            ContentType = result.ContentType,
            FinalUrl = url,
            StatusCode = result.Status,
            RetryAfter = result.RetryAfter,
            Message = body is null ? _hops.Describe(url, result) : FetchMessages.OfDowngrade(request.Url, url),
        };
    }

    private static ResourceOutcome OutcomeOf(ExchangeResult result) => result.Outcome switch
    {
        RefreshOutcomeKind.RefusedAddress => ResourceOutcome.Refused,
        RefreshOutcomeKind.TooLarge => ResourceOutcome.TooLarge,
        RefreshOutcomeKind.Gone or RefreshOutcomeKind.RedirectFailed => ResourceOutcome.Missing,
        // "Come again" by another name: 408 and 425; a server that is broken may be repaired.
        RefreshOutcomeKind.StatusFailed when result.Status is not (408 or 425 or >= 500) => ResourceOutcome.Missing,
        _ => ResourceOutcome.Failed,
    };
}
