using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Tests.Enrichment.Related;

/// <summary>An index that counts what it is asked, and answers with what it is told.</summary>
internal sealed class FakeArticleIndex : IArticleIndex
{
    public IndexStatus Status { get; set; } = new(IndexState.Current);

    public List<LikenessQuery> Queries { get; } = [];

    public List<LikeArticle> Alike { get; } = [];

    public Exception? Failure { get; set; }

    /// <summary>Completes when a rebuilding may end.</summary>
    public Task Rebuilding { get; set; } = Task.CompletedTask;

    public int Rebuilds { get; private set; }

    public Task CatchUpAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task FollowAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ReadyAsync(CancellationToken cancellationToken) => Failure is null ? Task.CompletedTask : Task.FromException(Failure);

    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        Rebuilds++;
        await Rebuilding;
        if (Failure is not null)
            throw Failure;
    }

    public IReadOnlyList<RelatedArticle> FindAlike(LikenessQuery query, Func<IReadOnlyList<LikeArticle>, IReadOnlyList<LikeArticle>> choose)
    {
        Queries.Add(query);
        return [.. choose(Alike).Select(a => new RelatedArticle($"{a.Number}", "", a.PublishedAt, "", ArticleType.Article, new ProviderName(a.Provider, ""), 0, []))];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public ArticlePage? Search(ArticleQuery query, CancellationToken cancellationToken) => null;

    public FacetResult? Count(FacetQuery query, CancellationToken cancellationToken) => null;

    public IReadOnlyList<TimelinePoint>? Count(TimelineQuery query, CancellationToken cancellationToken) => null;
}
