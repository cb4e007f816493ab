using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Aggregator.Core.Model;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.WebSub;

/// <summary>Answers hubs by the subscriptions as they stand, and hands on what they push.</summary>
internal sealed class WebSubCallback(
    SubscriptionBook book,
    CallbackUrls urls,
    IFeedCatalogSource catalog,
    IPushedFeeds feeds,
    IHubClient hubs,
    IOptions<WebSubOptions> options,
    TimeProvider time,
    ILogger<WebSubCallback> logger) : IWebSubCallback
{
    private readonly PushSlots _slots = new();

    /// <inheritdoc/>
    public string PublicHost => urls.Host;

    /// <inheritdoc/>
    public int MaxBytes => hubs.MaxBytes;

    /// <inheritdoc/>
    public bool TryReadToken(string path, [NotNullWhen(true)] out string? token) => urls.TryReadToken(path, out token);

    /// <inheritdoc/>
    public async Task<CallbackAnswer> VerifyAsync(string token, VerificationRequest request, CancellationToken cancellationToken)
    {
        await feeds.LoadAsync(cancellationToken).ConfigureAwait(false);
        if (book.Find(token) is not { } subscription || subscription.Topic != request.Topic)
            return CallbackAnswer.NotFound;
        return request.Mode switch
        {
            "subscribe" when IsChallenge(request) => await ConfirmAsync(subscription, request).ConfigureAwait(false),
            "unsubscribe" when IsChallenge(request) => await ConfirmLeaveAsync(subscription, request).ConfigureAwait(false),
            "denied" => await DenyAsync(subscription, request).ConfigureAwait(false),
            _ => new CallbackAnswer(400),
        };
    }

    /// <inheritdoc/>
    public async Task<CallbackAnswer> ReceiveAsync(string token, PushRequest push, CancellationToken cancellationToken)
    {
        await feeds.LoadAsync(cancellationToken).ConfigureAwait(false);
        if (book.Find(token) is not { } subscription)
            return CallbackAnswer.NotFound;
        if (subscription.State == SubscriptionState.Leaving
            || !catalog.Current.FeedsById.TryGetValue(subscription.FeedId, out var feed) || !feed.Enabled)
            return CallbackAnswer.Gone;
        using var slot = _slots.TryEnter(feed.Id);
        if (slot is null)
            return CallbackAnswer.Busy;

        using var deadline = new CancellationTokenSource(hubs.Timeout, time);
        try
        {
            using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
            return await PushBody.ReadAsync(push.Body, push.ContentLength, MaxBytes, both.Token).ConfigureAwait(false) is { } body
                ? await TakeAsync(feed, subscription, push, body, deadline.Token).ConfigureAwait(false)
                : new CallbackAnswer(413);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            return new CallbackAnswer(408);
        }
    }

    // What is read is stored, whether or not the hub waits for the answer.
    private async Task<CallbackAnswer> TakeAsync(Feed feed, Subscription subscription, PushRequest push, ReadOnlyMemory<byte> body, CancellationToken deadline)
    {
        var hub = HostOf(subscription);
        if (PushSignature.Complaint(push.Signature, subscription.Secret, body.Span) is { } complaint)
        {
            // Ignored, but the hub is told nothing of it (WebSub section 7.1.2). A hub that cannot sign as it should is as good as none.
            book.CountIgnored(subscription.Token);
            WebSubLog.Ignored(logger, feed.DisplayUrl, hub, complaint);
            feeds.Resume(feed.Id, "push ignored");
            return CallbackAnswer.Accepted;
        }

        var document = new FeedDocument(body, push.ContentType, new Uri(subscription.Topic));
        var outcome = await feeds.PushAsync(feed, document, hub, deadline).ConfigureAwait(false);
        if (outcome.Kind is RefreshOutcomeKind.StoreFailed or RefreshOutcomeKind.Abandoned or RefreshOutcomeKind.Crashed)
            return CallbackAnswer.Busy;
        book.CountTaken(subscription.Token);
        return CallbackAnswer.Accepted;
    }

    private async Task<CallbackAnswer> ConfirmAsync(Subscription subscription, VerificationRequest request)
    {
        var lease = Lease(request.LeaseSeconds) ?? options.Value.LeaseDuration;
        var live = await book.UpdateAsync(
            subscription.Token,
            s => s.State == SubscriptionState.Leaving ? s : SubscriptionPolicy.Verified(s, lease, options.Value.RenewBefore, time.GetUtcNow())).ConfigureAwait(false);
        if (live is not { State: SubscriptionState.Live })
            return CallbackAnswer.NotFound;
        WebSubLog.Subscribed(logger, NameOf(live), HostOf(live), lease.TotalDays);
        return new CallbackAnswer(200, request.Challenge);
    }

    private async Task<CallbackAnswer> ConfirmLeaveAsync(Subscription subscription, VerificationRequest request)
    {
        // Nobody but us ends what is wanted.
        var left = await book.UpdateAsync(subscription.Token, s => s.State == SubscriptionState.Leaving ? null : s).ConfigureAwait(false);
        if (left is not null)
            return CallbackAnswer.NotFound;
        WebSubLog.Unsubscribed(logger, NameOf(subscription), HostOf(subscription));
        return new CallbackAnswer(200, request.Challenge);
    }

    private async Task<CallbackAnswer> DenyAsync(Subscription subscription, VerificationRequest request)
    {
        var reason = Printable(request.Reason);
        var hubCount = feeds.LinksOf(subscription.FeedId).Hubs.Count;
        await book.UpdateAsync(
            subscription.Token,
            s => s.State == SubscriptionState.Leaving ? null : SubscriptionPolicy.Denied(s, reason, hubCount, time.GetUtcNow())).ConfigureAwait(false);
        feeds.Resume(subscription.FeedId, "subscription denied");
        WebSubLog.Denied(logger, NameOf(subscription), HostOf(subscription), reason);
        return new CallbackAnswer(200);
    }

    private static bool IsChallenge(VerificationRequest request) => request.Challenge is { Length: > 0 and <= WebSubConstants.MaxChallengeLength };

    private static TimeSpan? Lease(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? TimeSpan.FromSeconds(Math.Min(number, (long)WebSubConstants.MaxLease.TotalSeconds))
            : null;

    private static string? Printable(string? reason) => string.IsNullOrWhiteSpace(reason)
        ? null
        : string.Concat(reason.Where(c => !char.IsControl(c)).Take(WebSubConstants.MaxReasonLength)).TrimEnd('.', ' ');

    private string NameOf(Subscription subscription) =>
        catalog.Current.FeedsById.TryGetValue(subscription.FeedId, out var feed) ? feed.DisplayUrl : subscription.FeedId.ToString();

    private static string HostOf(Subscription subscription) => new Uri(subscription.Hub).Host;
}
