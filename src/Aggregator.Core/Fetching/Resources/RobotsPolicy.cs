using Aggregator.Core.Fetching.Exchanges;
using Aggregator.Core.Fetching.Redirects;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Resources;

/// <summary>Asks the hosts' robots.txt before anything else is asked of them, and remembers it for a day (RFC 9309).</summary>
internal sealed class RobotsPolicy(ResourceHops hops, TimeProvider time)
{
    private static readonly ResourceAsk Ask = new(ResourceConstants.RobotsAccept, ResourceConstants.MaxRobotsBytes, BeginningOnly: true);

    private readonly RobotsCache _cache = new(ResourceConstants.MaxRobotsHosts, ResourceConstants.MaxRobotsCharacters);

    /// <summary>Whether a URL may be asked for.</summary>
    /// <returns>Why not; else the pause that the host wants between two requests.</returns>
    public async Task<(ResourceResult? Refusal, TimeSpan? Pause)> CheckAsync(HttpFetcher http, Uri url, CancellationToken cancellationToken)
    {
        var product = UserAgentHeader.ProductOf(http.Options);
        var key = $"{product} {url.Scheme}://{WebUrl.Authority(url)}";
        var entry = _cache.GetOrAdd(key);
        await entry.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (entry.AskAgainAt <= time.GetUtcNow())
            {
                await RenewAsync(http, url, product, entry, cancellationToken).ConfigureAwait(false);
                _cache.Resized(key, entry.File?.Characters ?? 0);
            }

            return (Refusal(entry, url), entry.File?.CrawlDelay);
        }
        finally
        {
            entry.Turn.Release();
        }
    }

    private ResourceResult? Refusal(RobotsEntry entry, Uri url)
    {
        if (entry.File is not { } file)
        {
            var wait = entry.AskAgainAt - time.GetUtcNow();
            return new ResourceResult { Outcome = entry.Failure, FinalUrl = url, RetryAfter = entry.Failure == ResourceOutcome.Failed ? wait : null, Message = entry.Message };
        }

        return file.Allows(url)
            ? null
            : new ResourceResult { Outcome = ResourceOutcome.Refused, FinalUrl = url, Message = $"The robots.txt of {FetchingConstants.HostOf(url)} forbids {FetchMessages.OneLine(url.AbsolutePath)}." };
    }

    private async Task RenewAsync(HttpFetcher http, Uri url, string product, RobotsEntry entry, CancellationToken cancellationToken)
    {
        var (at, result) = await FollowAsync(http, new Uri(url, ResourceConstants.RobotsPath), cancellationToken).ConfigureAwait(false);
        using var body = result.Body;
        var now = time.GetUtcNow();
        if (body is not null)
            (entry.File, entry.AskAgainAt) = (RobotsFile.Parse(body.Span, product), now + ResourceConstants.RobotsLifetime);
        else if (IsUnavailable(result))
            (entry.File, entry.AskAgainAt) = (RobotsFile.AllowsAll, now + ResourceConstants.RobotsLifetime);
        else
            TakeFailure(entry, at, result, now);
    }

    // Rules that were read before stay in force meanwhile (RFC 9309 section 2.4).
    private void TakeFailure(RobotsEntry entry, Uri at, ExchangeResult result, DateTimeOffset now)
    {
        var wait = result.RetryAfter is { } said && said > ResourceConstants.RobotsRetry ? said : ResourceConstants.RobotsRetry;
        entry.AskAgainAt = now + wait;
        entry.Failure = result.Outcome == RefreshOutcomeKind.RefusedAddress ? ResourceOutcome.Refused : ResourceOutcome.Failed;
        entry.Message = $"Its robots.txt cannot be had, so nothing is asked for. {hops.Describe(at, result)}";
    }

    // RFC 9309 section 2.3.1.3: 4xx is "none is there"; one behind too many redirects counts as that too (2.3.1.2). 429 says "not now".
    private static bool IsUnavailable(ExchangeResult result) => result.Outcome switch
    {
        RefreshOutcomeKind.RedirectFailed or RefreshOutcomeKind.Gone => true,
        RefreshOutcomeKind.StatusFailed => result.Status is < 500,
        _ => false,
    };

    private async Task<(Uri At, ExchangeResult Result)> FollowAsync(HttpFetcher http, Uri url, CancellationToken cancellationToken)
    {
        var chain = new RedirectChain(WebUrl.WithoutSecrets(url), knownTarget: null, ResourceConstants.MaxRobotsRedirects);
        while (true)
        {
            var result = await hops.AskAsync(http, chain.Current, Ask, cancellationToken).ConfigureAwait(false);
            if (result.IsRedirect && chain.Follow(result.Status!.Value, result.Location) is { } refusal)
                result = result with { IsRedirect = false, Cause = refusal };
            if (!result.IsRedirect)
                return (chain.Current, result);
        }
    }
}
