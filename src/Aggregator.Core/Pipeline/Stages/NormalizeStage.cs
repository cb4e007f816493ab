using Aggregator.Core.Model;
using Aggregator.Core.Normalization;

namespace Aggregator.Core.Pipeline.Stages;

/// <summary>Turns items into drafts of articles.</summary>
internal sealed class NormalizeStage(IItemNormalizer normalizer) : IRefreshStage
{
    public ValueTask<RefreshWork> RunAsync(RefreshWork work, CancellationToken cancellationToken)
    {
        var drafts = new ArticleDraft[work.Items.Count];
        for (var i = 0; i < drafts.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var item = normalizer.Normalize(work.Items[i], work.Parsed!);
            drafts[i] = normalizer.Draft(item, work.Feed, work.StartedAt);
        }

        var title = normalizer.PlainText(work.Parsed!.Title, ArticleConstants.MaxTitleLength);
        return ValueTask.FromResult(work with { Drafts = drafts, Items = [], FeedTitle = title });
    }
}
