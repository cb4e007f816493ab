using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Applies a patch to an article, with what it completes, leaves to be done and merges.</summary>
internal static class AmendDecision
{
    /// <summary>The most articles that one may take in because pages name it as their canonical link: a site that puts the same link on all its pages must not unite them.</summary>
    private const int MaxCanonicalMerges = 10;

    public static AmendResult Decide(WriteBatch batch, ArticleId id, int expectedRevision, ArticlePatch patch, DateTimeOffset now, bool recordsEvents)
    {
        var row = batch.FindRow(id.Key);
        if (row == 0 || batch.Load(row) is not { } article)
            return AmendResult.NotFound;

        if (patch.CompletesWork is { } work)
        {
            // What was found out about an article is not true of another that it was merged into meanwhile.
            if (article.Id != id)
                return AmendResult.Conflict;
            if (!batch.IsWaiting(work))
                return AmendResult.NotFound;
        }

        if (article.Revision != expectedRevision)
            return AmendResult.Conflict;

        var result = Apply(batch, row, article, patch, now);
        if (recordsEvents && !article.Published && batch.Load(row) is { Published: true } published)
            EventWork.Add(batch, published, ArticleOccasion.Published);
        foreach (var next in patch.Work)
            batch.AddWork(next, article);
        if (patch.CompletesWork is { } done)
            batch.CompleteWork(done);
        return TryMerge(batch, row, patch, now) ? AmendResult.Merged : result;
    }

    private static AmendResult Apply(WriteBatch batch, int row, Article article, ArticlePatch patch, DateTimeOffset now)
    {
        var aliases = batch.AddKeys(row, patch.CanonicalKey is { } canonical ? [.. patch.Aliases, canonical] : patch.Aliases);
        var amended = patch.ApplyTo(article);
        if (!Differs(article, amended))
            return aliases > 0 ? AmendResult.Amended : AmendResult.Unchanged;

        batch.Update(row, amended with { Updated = now, History = ArticleHistory.Amended(article, amended, patch, now) });
        return AmendResult.Amended;
    }

    private static bool TryMerge(WriteBatch batch, int row, ArticlePatch patch, DateTimeOffset now)
    {
        if (patch.CanonicalKey is not { } canonical || batch.FindRow(canonical) is var other && (other == row || batch.Load(other) is not { } second))
            return false;
        if (batch.Load(row) is not { } first || MergesOf(first) + MergesOf(second) >= MaxCanonicalMerges)
            return false;
        MergeDecision.Decide(batch, (row, first), (other, second), now);
        return true;
    }

    private static int MergesOf(Article article) => article.History.Count(e => e.Kind == ArticleEventKind.Merged);

    private static bool Differs(Article before, Article after) =>
        !Lists(before).Zip(Lists(after)).All(static pair => pair.First.SequenceEqual(pair.Second))
        || WithoutLists(before) != WithoutLists(after);

    private static IEnumerable<object>[] Lists(Article article) => [article.Topics, article.Images, article.Authors, article.QualitySignals];

    private static Article WithoutLists(Article article) => article with { Topics = [], Images = [], Authors = [], QualitySignals = [] };
}
