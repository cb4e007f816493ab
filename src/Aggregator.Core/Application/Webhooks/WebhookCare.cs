using Aggregator.Core.Model;
using Aggregator.Core.Pipeline;
using Aggregator.Core.Pipeline.Webhooks;
using Aggregator.Core.Querying;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Application;

/// <summary>How webhooks stand, and sending again what was given up.</summary>
internal sealed class WebhookCare(StoreSession session, IFeedCatalogSource catalog, WebhookRunner runner)
{
    /// <summary>Every configured webhook.</summary>
    public async Task<IReadOnlyList<WebhookStatus>> ReadAsync(CancellationToken cancellationToken)
    {
        var work = (await session.Store.ReadStatisticsAsync(cancellationToken).ConfigureAwait(false)).Work;
        return
        [
            .. catalog.Current.Webhooks.Select(h => new WebhookStatus(
                h.Name,
                h.Url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped),
                [.. h.Events.Select(e => e.ToString().ToLowerInvariant())],
                h.Query is { } query ? QueryLanguage.Print(query) : null,
                work.GetValueOrDefault(WorkKinds.HookPrefix + h.Name),
                work.GetValueOrDefault(WorkKinds.DeadPrefix + h.Name))),
        ];
    }

    /// <summary>Lets what was given up wait again; null when there is no such webhook.</summary>
    public async Task<RedeliveryReport?> RedeliverAsync(string name, CancellationToken cancellationToken)
    {
        if (catalog.Current.Webhooks.FirstOrDefault(h => string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } hook)
            return null;
        var (count, after) = (0, 0L);
        while (await session.Store.ReadWorkAsync(WorkKinds.DeadPrefix + hook.Name, after, WebhookConstants.BatchSize, cancellationToken).ConfigureAwait(false) is { Count: > 0 } dead)
        {
            foreach (var work in dead)
                count += await MoveAsync(hook, work, cancellationToken).ConfigureAwait(false) ? 1 : 0;
            after = dead[^1].Id;
        }

        runner.Wake();
        return new RedeliveryReport(count);
    }

    private async Task<bool> MoveAsync(Webhook hook, WorkItem work, CancellationToken cancellationToken)
    {
        if (work.Article is not { } id || await session.Store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } article)
        {
            await session.Store.AckWorkAsync([work.Id], cancellationToken).ConfigureAwait(false);
            return false;
        }

        var patch = new ArticlePatch { CompletesWork = work.Id, Work = [new NewWorkItem(WorkKinds.HookPrefix + hook.Name, null, work.Payload) { Host = hook.Url.IdnHost }] };
        return await session.Store.AmendAsync(article.Id, article.Revision, patch, cancellationToken).ConfigureAwait(false) is AmendResult.Amended or AmendResult.Unchanged;
    }
}
