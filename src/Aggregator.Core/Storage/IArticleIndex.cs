using Aggregator.Core.Model;

namespace Aggregator.Core.Storage;

/// <summary>
/// The search index: a copy of the store's articles made for searching, that can be made anew from the store at any time. It follows the
/// store by sequence number; what is damaged, missing, ahead of the store or of another format is made anew by itself. Nothing touches
/// the disk before it is asked for. Thread-safe.
/// </summary>
public interface IArticleIndex : IAsyncDisposable
{
    /// <summary>How it stands.</summary>
    IndexStatus Status { get; }

    /// <summary>Takes in all that the store holds now.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    Task CatchUpAsync(CancellationToken cancellationToken);

    /// <summary>Follows the store until canceled, catching up first. Failures are logged and tried again.</summary>
    Task FollowAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Makes sure that it can be asked: catches up where nobody has in this process; where it follows, waits for its first catching up,
    /// a few seconds at most.
    /// </summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    Task ReadyAsync(CancellationToken cancellationToken);

    /// <summary>Makes it anew from the store. Until that is done the old one answers, where there is one.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    Task RebuildAsync(CancellationToken cancellationToken);

    /// <summary>Finds articles that resemble one, and gives those of them that are chosen.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="choose">Chooses and orders what was found; called once, at once.</param>
    /// <returns>What was chosen, in its order; empty while the index is closed.</returns>
    IReadOnlyList<RelatedArticle> FindAlike(LikenessQuery query, Func<IReadOnlyList<LikeArticle>, IReadOnlyList<LikeArticle>> choose);

    /// <summary>A page of articles as the index holds them, which may be a second behind the store; null while the index is closed.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not of this query's order.</exception>
    ArticlePage? Search(ArticleQuery query, CancellationToken cancellationToken);

    /// <summary>Counts articles by their values; null while the index is closed.</summary>
    FacetResult? Count(FacetQuery query, CancellationToken cancellationToken);

    /// <summary>Counts articles by their time, the earliest first; null while the index is closed.</summary>
    IReadOnlyList<TimelinePoint>? Count(TimelineQuery query, CancellationToken cancellationToken);
}
