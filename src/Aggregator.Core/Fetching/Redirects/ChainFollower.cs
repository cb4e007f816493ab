using System.Globalization;
using Aggregator.Core.Fetching.Exchanges;
using Aggregator.Core.Model;
using Polly;
using Polly.CircuitBreaker;

namespace Aggregator.Core.Fetching.Redirects;

/// <summary>Asks a URL and follows its redirects by hand, each through the pipeline and with a place at the gate of its own host.</summary>
internal sealed class ChainFollower(
    HttpExchange exchange, HostPipelines pipelines, FetchingOptions options, TimeProvider time, IHostGate? gate)
{
    /// <summary>Asks a URL.</summary>
    /// <param name="session">The fetch.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="knownTarget">The permanent target, when <paramref name="start"/> is that.</param>
    public async ValueTask<ChainEnd> FollowAsync(FetchSession session, Uri start, string? knownTarget)
    {
        var chain = new RedirectChain(WebUrl.WithoutSecrets(start), knownTarget, options.MaxRedirects);
        while (true)
        {
            var result = await AskAsync(session, chain.Current).ConfigureAwait(false);
            if (result.IsRedirect && chain.Follow(result.Status!.Value, result.Location) is { } refusal)
                result = result with { IsRedirect = false, Cause = refusal };
            if (!result.IsRedirect)
                return new ChainEnd(chain.Current, chain.PermanentTarget, result);
        }
    }

    /// <summary>Asks one URL, without following.</summary>
    public async ValueTask<ExchangeResult> AskAsync(FetchSession session, Uri url)
    {
        var host = FetchingConstants.HostOf(url);
        await session.EnterHostAsync(host).ConfigureAwait(false);
        // The caller saw to the feed's own host; another one may have asked for rest too.
        if (!string.Equals(host, session.Feed.Host, StringComparison.Ordinal) && gate?.RestsUntil(host) is { } until)
            return new ExchangeResult { Outcome = RefreshOutcomeKind.Throttled, RetryAfter = until - time.GetUtcNow() };

        session.LastFailure = null;
        var outcome = await pipelines.ExecuteAsync(
            session,
            WebUrl.Authority(url),
            static (_, state) => state.Follower.AttemptAsync(state.Session, state.Url),
            (Follower: this, Session: session, Url: url)).ConfigureAwait(false);
        return outcome.Exception is null ? outcome.Result! : FromStrategy(session, outcome);
    }

    private async ValueTask<Outcome<ExchangeResult>> AttemptAsync(FetchSession session, Uri url)
    {
        try
        {
            // A retry has given its place back meanwhile.
            await session.EnterHostAsync(FetchingConstants.HostOf(url)).ConfigureAwait(false);
            return Outcome.FromResult(await exchange.SendAsync(session, url).ConfigureAwait(false));
        }
        catch (OperationCanceledException e)
        {
            return Outcome.FromException<ExchangeResult>(e);
        }
    }

    private ExchangeResult FromStrategy(FetchSession session, Outcome<ExchangeResult> outcome)
    {
        session.CancellationToken.ThrowIfCancellationRequested();
        switch (outcome.Exception)
        {
            // While it waited for the next attempt.
            case BrokenCircuitException or OperationCanceledException when session.LastFailure is { } failure:
                return failure;
            case BrokenCircuitException broken:
                var until = time.GetUtcNow() + (broken.RetryAfter ?? options.BreakerRest);
                var text = until.ToString(ArticleConstants.TimeFormat, CultureInfo.InvariantCulture);
                return ExchangeResult.Failed(RefreshOutcomeKind.ConnectFailed, $"it kept failing; host rests until {text}");
            case OperationCanceledException:
                return ExchangeResult.Failed(RefreshOutcomeKind.TimedOut, "not done within the deadline");
            default:
                outcome.ThrowIfException();
                throw new InvalidOperationException("An outcome without a result.");
        }
    }
}
