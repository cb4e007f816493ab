using System.IO.Hashing;
using Aggregator.Core.Fetching.Addresses;
using Aggregator.Core.Fetching.Bodies;
using Aggregator.Core.Fetching.Exchanges;
using Aggregator.Core.Fetching.Redirects;
using Aggregator.Core.Model;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Fetching;

/// <summary>Asks for a feed where it is, or where it has moved for good, and says what came of it.</summary>
internal sealed class FeedFetcher : IFeedFetcher, IDisposable
{
    private readonly FetchingOptions _options;
    private readonly TimeProvider _time;
    private readonly IHostGate? _gate;
    private readonly FeedHttpClient _client;
    private readonly HostPipelines _pipelines;
    private readonly ChainFollower _follower;

    /// <summary>Puts the parts together; no connection and no HTTP stack is made before the first fetch.</summary>
    /// <param name="gate">Told of hosts that throttle; null where there is none (a one-shot check).</param>
    public FeedFetcher(
        IOptions<FetchingOptions> options,
        GuardedConnector connector,
        TimeProvider time,
        IRandomSource random,
        ILogger<FeedFetcher> logger,
        IHostGate? gate = null)
    {
        _options = options.Value;
        _time = time;
        _gate = gate;
        _client = new FeedHttpClient(_options, connector);
        _pipelines = new HostPipelines(_options, time, random, logger);
        var exchange = new HttpExchange(_client, new FeedRequestFactory(_options, logger), new BodyReader(_options, time), _options, time);
        _follower = new ChainFollower(exchange, _pipelines, _options, time, gate);
    }

    /// <inheritdoc/>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Refuse(request, out var origin) is { } refused)
            return refused;

        var session = new FetchSession(request, origin, _options.Timeout, _time, cancellationToken);
        var end = await AskAsync(session).ConfigureAwait(false);
        session.LeaveHost();
        RestIfThrottled(end);
        return end.Result.Body is { } body ? OfDocument(session, end, body) : OfAnswer(session, end);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _pipelines.Dispose();
    }

    private static FetchResult? Refuse(FetchRequest request, out Uri origin)
    {
        var cause = !Uri.TryCreate(request.Feed.Url, UriKind.Absolute, out var url) ? "the feed's URL is no URL"
            : !FetchingConstants.IsWebScheme(url) ? $"its scheme is {url.Scheme}; only http and https are fetched"
            : null;
        origin = url!;
        return cause is null ? null : new FetchResult
        {
            Outcome = RefreshOutcomeKind.RefusedAddress,
            Validators = request.State.Validators,
            Message = FetchMessages.Refused(request.Feed.DisplayUrl, cause),
        };
    }

    private async ValueTask<ChainEnd> AskAsync(FetchSession session)
    {
        var state = session.State;
        // A target that keeps failing may have been left for another: the configured URL says where the feed is now.
        if (state.PermanentTargetSeen < FeedConstants.PermanentRedirectConfirmations
            || state.ConsecutiveFailures >= FetchingConstants.MaxTargetFailures
            || !Uri.TryCreate(state.PermanentTarget, UriKind.Absolute, out var target)
            || !FetchingConstants.IsWebScheme(target))
        {
            return await _follower.FollowAsync(session, session.Origin, knownTarget: null).ConfigureAwait(false);
        }

        var end = await _follower.FollowAsync(session, target, state.PermanentTarget).ConfigureAwait(false);
        // The move may have been taken back, and the configured URL serve again.
        return IsNoMore(end.Result) ? await _follower.FollowAsync(session, session.Origin, knownTarget: null).ConfigureAwait(false) : end;
    }

    private static bool IsNoMore(ExchangeResult result) =>
        result is { Outcome: RefreshOutcomeKind.ResolveFailed or RefreshOutcomeKind.Gone } or { Status: 404 };

    private void RestIfThrottled(ChainEnd end)
    {
        if (end.Result.Outcome != RefreshOutcomeKind.Throttled)
            return;
        var rest = end.Result.RetryAfter ?? FetchingConstants.DefaultThrottleRest;
        _gate?.Rest(FetchingConstants.HostOf(end.Url), _time.GetUtcNow() + rest);
    }

    private FetchResult OfDocument(FetchSession session, ChainEnd end, RentedBody encoded)
    {
        var decoded = BodyDecoder.Decode(encoded, end.Result.ContentEncoding, _options.MaxBytes);
        if (!decoded.IsSuccess)
        {
            var failure = ExchangeResult.Failed(decoded.Failure, decoded.Cause, status: end.Result.Status);
            return OfAnswer(session, end with { Result = failure });
        }

        using var body = decoded.Body;
        var hash = XxHash3.HashToUInt64(body.Span);
        var isUnchanged = hash == session.Validators.BodyHash && hash != 0;
        return new FetchResult
        {
            Outcome = isUnchanged ? RefreshOutcomeKind.Unchanged : RefreshOutcomeKind.Updated,
            Document = isUnchanged ? null : new FeedDocument(body.Span.ToArray(), end.Result.ContentType, end.Url),
            StatusCode = end.Result.Status,
            Bytes = body.Length,
            Validators = new Validators(end.Result.ETag, end.Result.LastModified, hash),
            Freshness = end.Result.Freshness,
            PermanentTarget = end.PermanentTarget,
        };
    }

    private FetchResult OfAnswer(FetchSession session, ChainEnd end)
    {
        var result = end.Result;
        var sent = session.Validators;
        var isSuccess = result.Outcome.IsSuccess();
        return new FetchResult
        {
            Outcome = result.Outcome,
            StatusCode = result.Status,
            // RFC 9111 section 4.3.4: a 304 renews what it names and leaves the rest.
            Validators = isSuccess
                ? sent with { ETag = result.ETag ?? sent.ETag, LastModified = result.LastModified ?? sent.LastModified }
                : sent,
            Freshness = result.Freshness,
            RetryAfter = result.RetryAfter,
            ThrottlingHost = result.Outcome == RefreshOutcomeKind.Throttled ? FetchingConstants.HostOf(end.Url) : null,
            // Only a target that serves is worth remembering; one that was remembered is not forgotten for one failure.
            PermanentTarget = isSuccess || end.PermanentTarget == session.State.PermanentTarget ? end.PermanentTarget : null,
            Message = isSuccess ? null : FetchMessages.Of(FetchingConstants.HostOf(end.Url), result, _time.GetUtcNow()),
        };
    }
}
