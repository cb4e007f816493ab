using Aggregator.Core.Deduplication.Stories;
using Aggregator.Core.Model;

namespace Aggregator.Core.Pipeline.Stages;

/// <summary>Notes the wording of new articles, and whether another provider told the same news before: their rating depends on it.</summary>
internal sealed class GroupStage(StoreSession session) : IRefreshStage
{
    public async ValueTask<RefreshWork> RunAsync(RefreshWork work, CancellationToken cancellationToken)
    {
        var stories = session.Store.Stories;
        if (work.Drafts.Count == 0 || !stories.IsEnabled)
            return work;

        await stories.ReadyAsync(cancellationToken).ConfigureAwait(false);
        var grouped = new ArticleDraft[work.Drafts.Count];
        for (var i = 0; i < grouped.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var draft = work.Drafts[i];
            var signature = StorySigner.Sign(draft);
            var lookup = stories.Find(signature, draft.PublishedAt);
            grouped[i] = draft with { Signature = signature, Lookup = lookup, IsRetelling = IsRetelling(draft, lookup.Telling) };
        }

        return work with { Drafts = grouped };
    }

    private static bool IsRetelling(ArticleDraft draft, StoryEntry? before) =>
        before is not null && before.Provider != draft.Feed.Provider.Name && before.PublishedAt <= draft.PublishedAt;
}
