using System.Globalization;
using Aggregator.Core.Fetching.Bodies;
using Aggregator.Core.Fetching.Headers;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Exchanges;

/// <summary>One request and its response, read to the end. Whatever the network or the server does comes back as a value.</summary>
internal sealed class HttpExchange(
    FeedHttpClient client, FeedRequestFactory requests, BodyReader bodies, FetchingOptions options, TimeProvider time)
{
    /// <summary>Sends a request.</summary>
    /// <param name="session">The fetch.</param>
    /// <param name="url">What to ask for.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async ValueTask<ExchangeResult> SendAsync(FetchSession session, Uri url)
    {
        var result = await TrySendAsync(session, url).ConfigureAwait(false);
        if (result.Body is null)
            session.Room.ReduceTo(0);
        return result;
    }

    private async ValueTask<ExchangeResult> TrySendAsync(FetchSession session, Uri url)
    {
        var deadline = session.Deadline;
        int? status = null;
        try
        {
            await client.CheckAsync(url, deadline).ConfigureAwait(false);
            using var request = requests.Create(session, url);
            using var response = await client.SendAsync(request, deadline).ConfigureAwait(false);
            status = (int)response.StatusCode;
            return await ReadAsync(response, session).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!session.CancellationToken.IsCancellationRequested)
        {
            return TimedOut(status, deadline);
        }
        catch (Exception e) when (FailurePolicy.IsExpected(e))
        {
            session.CancellationToken.ThrowIfCancellationRequested();
            return deadline.IsCancellationRequested ? TimedOut(status, deadline) : FailurePolicy.Classify(e, status, options);
        }
    }

    private ExchangeResult TimedOut(int? status, CancellationToken deadline)
    {
        var (cause, isTransient) = deadline.IsCancellationRequested ? ($"not done within {Text(options.Timeout)}", false)
            : status is null ? ($"no connection within {Text(options.ConnectTimeout)}", true)
            : ($"silent for {Text(options.IdleTimeout)} within the body", true);
        return ExchangeResult.Failed(RefreshOutcomeKind.TimedOut, cause, isTransient, status);
    }

    private async ValueTask<ExchangeResult> ReadAsync(HttpResponseMessage response, FetchSession session)
    {
        var status = (int)response.StatusCode;
        if (RawHeaders.Count(response.Headers) + RawHeaders.Count(response.Content.Headers) > options.MaxHeaderCount)
            return ExchangeResult.Failed(RefreshOutcomeKind.TooLarge, FailurePolicy.TooManyHeaders(options), status: status);
        if (StatusPolicy.IsDocument(status) || (status == 206 && session.Resource is { SendsRange: true }))
            return await ReadDocumentAsync(response, status, session).ConfigureAwait(false);
        if (status == 304 && (session.Validators.ETag ?? session.Validators.LastModified) is not null)
            return WithHead(response, new ExchangeResult { Outcome = RefreshOutcomeKind.NotModified, Status = status });
        if (StatusPolicy.IsRedirect(status))
        {
            return new ExchangeResult
            {
                Outcome = RefreshOutcomeKind.RedirectFailed,
                Status = status,
                IsRedirect = true,
                Location = RawHeaders.First(response.Headers, "Location"),
            };
        }

        return ReadFailure(response, status);
    }

    private async ValueTask<ExchangeResult> ReadDocumentAsync(HttpResponseMessage response, int status, FetchSession session)
    {
        if (status == 206 && response.Content.Headers.ContentRange is not { From: 0, Unit: "bytes" })
            return ExchangeResult.Failed(RefreshOutcomeKind.BodyFailed, "it is not the part that was asked for", status: status);
        var reader = session.Resource is { } resource ? new BodyReader(options with { MaxBytes = resource.MaxBytes }, time, resource.BeginningOnly) : bodies;
        var read = await reader.ReadAsync(response.Content, session.EnsureRoomAsync, session.Deadline).ConfigureAwait(false);
        if (!read.IsSuccess)
            return ExchangeResult.Failed(read.Failure, read.Cause, status: status);
        return WithHead(response, new ExchangeResult
        {
            Outcome = RefreshOutcomeKind.Updated,
            Status = status,
            Body = read.Body,
            IsPart = read.IsPart || (status == 206 && response.Content.Headers.ContentRange?.Length != read.Body.Length),
            ContentType = RawHeaders.First(response.Content.Headers, "Content-Type"),
        });
    }

    private ExchangeResult WithHead(HttpResponseMessage response, ExchangeResult result) => result with
    {
        ETag = Validator(RawHeaders.First(response.Headers, "ETag")),
        LastModified = Validator(RawHeaders.First(response.Content.Headers, "Last-Modified")),
        Freshness = FreshnessPolicy.Read(response.Headers, response.Content.Headers, time.GetUtcNow()),
        Links = LinkHeader.Read(response.Headers, response.RequestMessage?.RequestUri),
    };

    private ExchangeResult ReadFailure(HttpResponseMessage response, int status)
    {
        var rule = StatusPolicy.Find(status);
        var retryAfter = RetryAfterPolicy.Read(response.Headers, time.GetUtcNow());
        // 503 says either "broken" or "busy"; Retry-After makes it the latter.
        var isBusy = status == 503 && retryAfter is not null;
        return new ExchangeResult
        {
            Outcome = isBusy ? RefreshOutcomeKind.Throttled : rule.Outcome,
            Status = status,
            // Whoever says when to come again is not asked before.
            IsTransient = rule.IsTransient && retryAfter is null,
            RetryAfter = retryAfter,
        };
    }

    private static string? Validator(string? value) => value?.Length > FetchingConstants.MaxValidatorLength ? null : value;

    private static string Text(TimeSpan time) => time.ToString("c", CultureInfo.InvariantCulture);
}
