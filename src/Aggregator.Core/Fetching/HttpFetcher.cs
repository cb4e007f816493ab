using System.Net.Security;
using Aggregator.Core.Fetching.Addresses;
using Aggregator.Core.Fetching.Bodies;
using Aggregator.Core.Fetching.Exchanges;
using Aggregator.Core.Fetching.Redirects;
using Aggregator.Core.Fetching.Resources;
using Aggregator.Core.Model;
using Microsoft.Extensions.Logging;

namespace Aggregator.Core.Fetching;

/// <summary>
/// Fetches over HTTP under one set of settings: connections, pipelines and all. When the settings change, another takes its place; this
/// one ends with its last fetch.
/// </summary>
internal sealed class HttpFetcher
{
    private readonly FetchingOptions _options;
    private readonly BodyBudget _budget;
    private readonly TimeProvider _time;
    private readonly IHostGate? _gate;
    private readonly FeedHttpClient _client;
    private readonly HostPipelines _pipelines;
    private readonly ChainFollower _follower;
    private int _users = 1;

    /// <summary>Puts the parts together; no connection and no HTTP stack is made before the first fetch.</summary>
    public HttpFetcher(
        FetchingOptions options,
        GuardedConnector connector,
        BodyBudget budget,
        HostBreakers breakers,
        TimeProvider time,
        IRandomSource random,
        ILogger logger,
        IHostGate? gate,
        RemoteCertificateValidationCallback? trust)
    {
        (_options, _budget, _time, _gate) = (options, budget, time, gate);
        _client = new FeedHttpClient(options, connector, new FeedProxy(options.Proxy, Environment.GetEnvironmentVariable), trust);
        _pipelines = new HostPipelines(options, breakers, time, random, logger);
        var exchange = new HttpExchange(_client, new FeedRequestFactory(options, logger), new BodyReader(options, time), options, time);
        _follower = new ChainFollower(exchange, _pipelines, options, time, gate);
    }

    /// <summary>The settings that it was made with.</summary>
    public FetchingOptions Options => _options;

    /// <summary>Makes it outlast its replacement until <see cref="Leave"/>; false when it has ended already.</summary>
    public bool TryEnter()
    {
        for (var users = Volatile.Read(ref _users); users > 0;)
        {
            var seen = Interlocked.CompareExchange(ref _users, users + 1, users);
            if (seen == users)
                return true;
            users = seen;
        }

        return false;
    }

    /// <summary>Ends one use; its maker's own is the first. The last one closes it.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _users) > 0)
            return;
        _client.Dispose();
        _pipelines.Dispose();
    }

    /// <inheritdoc cref="IFeedFetcher.FetchAsync"/>
    public async Task<FetchResult> FetchAsync(FetchRequest request, Uri origin, CancellationToken cancellationToken)
    {
        using var session = new FetchSession(request, origin, _budget, _options.Timeout, _time, cancellationToken);
        FetchResult? result = null;
        try
        {
            var end = await AskAsync(session).ConfigureAwait(false);
            session.LeaveHost();
            RestIfThrottled(end);
            return result = end.Result.Body is { } body ? OfDocument(session, end, body) : OfAnswer(session, end);
        }
        finally
        {
            if (result?.Document is null)
                session.Room.Dispose();
        }
    }

    /// <summary>Asks one URL for a resource, without following redirects. The receiver disposes the body.</summary>
    /// <param name="url">What is asked for.</param>
    /// <param name="ask">How.</param>
    /// <param name="lease">A place at its host.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<ExchangeResult> AskAsync(Uri url, ResourceAsk ask, IHostLease lease, CancellationToken cancellationToken)
    {
        using var session = new FetchSession(ResourceAsk.ToRequest(url, lease), url, _budget, _options.Timeout, _time, cancellationToken) { Resource = ask };
        using var room = session.Room;
        var result = await _follower.AskAsync(session, url).ConfigureAwait(false);
        session.LeaveHost();
        RestIfThrottled(new ChainEnd(url, null, result));
        return result;
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

    private static FetchResult OfDocument(FetchSession session, ChainEnd end, RentedBody body)
    {
        using var owned = body;
        var hash = BodyFingerprint.Of(body.Span);
        var isUnchanged = hash == session.Validators.BodyHash && hash != 0;
        session.Room.ReduceTo(body.Capacity);
        return new FetchResult
        {
            Outcome = isUnchanged ? RefreshOutcomeKind.Unchanged : RefreshOutcomeKind.Updated,
            Document = isUnchanged ? null : new FeedDocument(body.ToMemory(), end.Result.ContentType, end.Url),
            Room = isUnchanged ? null : session.Room,
            StatusCode = end.Result.Status,
            Bytes = body.Length,
            Validators = new Validators(end.Result.ETag, end.Result.LastModified, hash),
            Freshness = end.Result.Freshness,
            PermanentTarget = end.PermanentTarget,
            Links = end.Result.Links,
            Message = FetchMessages.OfDowngrade(session.Origin, end.Url),
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
            Links = result.Links,
            // Only a target that serves is worth remembering; one that was remembered is not forgotten for one failure.
            PermanentTarget = isSuccess || end.PermanentTarget == session.State.PermanentTarget ? end.PermanentTarget : null,
            Message = isSuccess
                ? FetchMessages.OfDowngrade(session.Origin, end.Url)
                : FetchMessages.Of(FetchingConstants.HostOf(end.Url), result, _time.GetUtcNow()),
        };
    }
}
