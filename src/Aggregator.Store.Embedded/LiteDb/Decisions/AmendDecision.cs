using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Applies a patch to an article.</summary>
internal static class AmendDecision
{
    public static AmendResult Decide(WriteBatch batch, ArticleId id, int expectedRevision, ArticlePatch patch, DateTimeOffset now)
    {
        var row = batch.FindRow(id.Key);
        if (row == 0 || batch.Load(row) is not { } article)
            return AmendResult.NotFound;

        if (article.Revision != expectedRevision)
            return AmendResult.Conflict;

        var aliases = batch.AddKeys(row, patch.Aliases);
        if (!Differs(article, patch))
            return aliases > 0 ? AmendResult.Amended : AmendResult.Unchanged;

        var amended = Apply(article, patch);
        batch.Update(row, amended with { Updated = now, History = ArticleHistory.Amended(article, amended, patch.Origin, now) });
        return AmendResult.Amended;
    }

    private static bool Differs(Article article, ArticlePatch patch) =>
        Differ(patch.Published, article.Published)
        || Differ(patch.Quality, article.Quality)
        || (patch.Heat is { } heat && heat != article.HeatMark)
        || (patch.Language is { } language && language != article.Language)
        || Differ(patch.Topics, article.Topics)
        || Differ(patch.Images, article.Images)
        || Differ(patch.QualitySignals, article.QualitySignals);

    private static Article Apply(Article article, ArticlePatch patch) => article with
    {
        Published = patch.Published ?? article.Published,
        Topics = patch.Topics ?? article.Topics,
        Images = patch.Images ?? article.Images,
        Quality = patch.Quality ?? article.Quality,
        QualitySignals = patch.QualitySignals ?? article.QualitySignals,
        HeatMark = patch.Heat ?? article.HeatMark,
        Language = patch.Language ?? article.Language,
    };

    private static bool Differ<T>(T? wanted, T present)
        where T : struct => wanted is { } value && !EqualityComparer<T>.Default.Equals(value, present);

    private static bool Differ<T>(IReadOnlyList<T>? wanted, IReadOnlyList<T> present) =>
        wanted is not null && !wanted.SequenceEqual(present);
}
