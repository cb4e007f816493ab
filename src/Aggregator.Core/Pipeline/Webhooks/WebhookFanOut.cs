using System.Globalization;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Pipeline.Webhooks;

/// <summary>Makes a message for each webhook of what happened to an article, in one transaction with the end of the event.</summary>
internal sealed class WebhookFanOut(StoreSession session, IFeedCatalogSource catalog, TimeProvider time, IArticleMatcher? matcher = null)
{
    /// <summary>Hands on what waits, in order; true when there may be more.</summary>
    public async Task<bool> HandOnAsync(CancellationToken cancellationToken)
    {
        var events = await session.Store.ReadWorkAsync(WorkKinds.Event, WebhookConstants.BatchSize, cancellationToken).ConfigureAwait(false);
        foreach (var one in events)
        {
            // The order is kept by leaving the rest for the next look.
            if (!await HandOnAsync(one, cancellationToken).ConfigureAwait(false))
                return false;
        }

        return events.Count == WebhookConstants.BatchSize;
    }

    private async Task<bool> HandOnAsync(WorkItem work, CancellationToken cancellationToken)
    {
        var store = session.Store;
        if (!Enum.TryParse<ArticleOccasion>(work.Payload, out var occasion)
            || work.Article is not { } id
            || await store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } article)
        {
            await store.AckWorkAsync([work.Id], cancellationToken).ConfigureAwait(false);
            return true;
        }

        var payload = new WebhookPayload(string.Create(CultureInfo.InvariantCulture, $"msg_{store.Identity:x32}_{work.Id:x}"), occasion).ToString();
        var now = time.GetUtcNow();
        var hooks = catalog.Current.Webhooks.Where(h => h.Events.Contains(occasion) && (h.Query is null || matcher?.Matches(h.Query, article, now) == true));
        var patch = new ArticlePatch
        {
            CompletesWork = work.Id,
            Work = [.. hooks.Select(h => new NewWorkItem(WorkKinds.HookPrefix + h.Name, null, payload) { Host = h.Url.IdnHost })],
        };
        return await store.AmendAsync(article.Id, article.Revision, patch, cancellationToken).ConfigureAwait(false) != AmendResult.Conflict;
    }
}
