using Aggregator.Core.Model;
using Aggregator.Core.Pipeline.Work;
using Aggregator.Core.Storage;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace Aggregator.Core.Pipeline.Webhooks;

/// <summary>
/// Sends the messages that wait for one webhook, one after the other: a later one never overtakes an earlier. What fails for a moment is tried
/// again within seconds, what goes on failing after ever longer waits that outlast the process.
/// </summary>
internal sealed partial class WebhookDelivery(
    StoreSession session, IWebhookClient client, IRandomSource random, TimeProvider time, ILogger<WebhookDelivery> logger)
{
    private readonly ResiliencePipeline<HubAnswer> _retry = new ResiliencePipelineBuilder<HubAnswer> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<HubAnswer>
        {
            MaxRetryAttempts = WebhookConstants.QuickRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = WebhookConstants.QuickWait,
            Randomizer = random.NextDouble,
            ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Result is { IsTransient: true, RetryAfter: null }),
        })
        .Build();

    /// <summary>Sends what is due; gives when the next is, or null when nothing waits.</summary>
    public async Task<DateTimeOffset?> SendAsync(Webhook hook, CancellationToken cancellationToken)
    {
        var kind = WorkKinds.HookPrefix + hook.Name;
        while (true)
        {
            var waiting = await session.Store.ReadWorkAsync(kind, WebhookConstants.BatchSize, cancellationToken).ConfigureAwait(false);
            if (waiting.Count == 0)
                return null;
            foreach (var work in waiting)
            {
                if (work.NotBefore is { } notBefore && notBefore > time.GetUtcNow())
                    return notBefore;
                if (await SendAsync(hook, work, cancellationToken).ConfigureAwait(false) is { } again)
                    return again;
            }
        }
    }

    /// <summary>Sends a message; null when it is done with, else when it is tried again.</summary>
    private async Task<DateTimeOffset?> SendAsync(Webhook hook, WorkItem work, CancellationToken cancellationToken)
    {
        var store = session.Store;
        if (!WebhookPayload.TryRead(work.Payload, out var payload)
            || work.Article is not { } id
            || await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } article)
        {
            await store.AckWorkAsync([work.Id], cancellationToken).ConfigureAwait(false);
            return null;
        }

        var body = WebhookMessage.Body(payload.Occasion, article, hook.WithContent, time.GetUtcNow());
        var answer = await _retry.ExecuteAsync(async token => await PostAsync(hook, payload.Id, body, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        if (answer.Message is null)
        {
            await store.AckWorkAsync([work.Id], cancellationToken).ConfigureAwait(false);
            LogSent(logger, hook.Name, payload.Id, payload.Occasion);
            return null;
        }

        var attempts = work.Attempts + 1;
        if (attempts >= WebhookConstants.MaxAttempts)
            return await GiveUpAsync(hook, work, article, answer.Message, cancellationToken).ConfigureAwait(false);
        var again = time.GetUtcNow() + WorkBackOff.After(attempts, WebhookConstants.FirstWait, answer.RetryAfter, random.NextDouble());
        await store.DeferWorkAsync(work.Id, attempts, again, cancellationToken).ConfigureAwait(false);
        LogDeferred(logger, hook.Name, payload.Id, attempts, answer.Message, again);
        return again;
    }

    /// <summary>Signed anew each time: receivers refuse what was signed minutes ago.</summary>
    private Task<HubAnswer> PostAsync(Webhook hook, string id, byte[] body, CancellationToken cancellationToken) =>
        client.PostAsync(hook.Url, body, WebhookMessage.Headers(id, body, hook.Secret, time.GetUtcNow()), cancellationToken);

    /// <summary>Puts a message among those that were given up, where it waits for an operator's word, and makes way for the next.</summary>
    private async Task<DateTimeOffset?> GiveUpAsync(Webhook hook, WorkItem work, Article article, string error, CancellationToken cancellationToken)
    {
        var patch = new ArticlePatch { CompletesWork = work.Id, Work = [new NewWorkItem(WorkKinds.DeadPrefix + hook.Name, null, work.Payload) { Host = work.Host }] };
        if (await session.Store.AmendAsync(article.Id, article.Revision, patch, cancellationToken).ConfigureAwait(false) == AmendResult.Conflict)
            return time.GetUtcNow();
        LogGivenUp(logger, hook.Name, work.Payload, work.Attempts + 1, error);
        return null;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Webhook {Hook}: {Message} ({Occasion}) delivered")]
    private static partial void LogSent(ILogger logger, string hook, string message, ArticleOccasion occasion);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook {Hook}: {Message} failed, attempt {Attempt}: {Error} Next {Again:u}")]
    private static partial void LogDeferred(ILogger logger, string hook, string message, int attempt, string error, DateTimeOffset again);

    [LoggerMessage(Level = LogLevel.Error, Message = "Webhook {Hook}: {Message} given up after {Attempts} attempts: {Error} 'aggregator webhooks redeliver' sends it again")]
    private static partial void LogGivenUp(ILogger logger, string hook, string message, int attempts, string error);
}
