using Aggregator.Core.Enrichment;
using Aggregator.Core.Enrichment.Related;
using Aggregator.Core.Enrichment.Topics;
using Aggregator.Core.Model;
using Aggregator.Core.Pipeline;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Application;

/// <summary>What is done with articles after they were stored: explaining, enriching again, publishing.</summary>
internal sealed class StoredArticles(
    StoreSession session,
    StoredDrafts drafts,
    EnrichmentStage enrichment,
    TopicsExplainer topics,
    ITopicTaxonomySource taxonomy,
    IArticleSealer sealer,
    IImageCache images,
    RelatedFinder related,
    ArticleSearching searching,
    ChangeHandover handover,
    TimeProvider time)
{
    private const string EnrichOrigin = "enrich --again";

    /// <summary>How often an amendment is tried anew when the article is edited meanwhile.</summary>
    private const int Attempts = 5;

    /// <summary>A page of articles as whoever asks gets them.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not of this query's order.</exception>
    public async Task<ArticlePage> QueryAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        var page = await ReadAsync(query, cancellationToken).ConfigureAwait(false);
        var items = new List<Article>(page.Items.Count);
        foreach (var article in page.Items)
            items.Add(query.WithRelated ? await RelateAsync(article, cancellationToken).ConfigureAwait(false) : Complete(article));
        return page with { Items = items };
    }

    /// <summary>A page of the change feed, its articles as whoever asks gets them.</summary>
    /// <exception cref="InvalidCursorException">The place is not one of this store's.</exception>
    public async Task<ChangePage> ReadChangesAsync(string? after, int limit, TimeSpan wait, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var store = session.Store;
        var last = after is null ? 0 : (await store.ReadStatisticsAsync(cancellationToken).ConfigureAwait(false)).LastSequence;
        var from = after switch
        {
            null => 0,
            IAggregator.Now => last,
            _ => ChangeCursor.Read(store.Identity, after),
        };

        // A copy of the store that was put back knows nothing of what came after it.
        if (from > last && after is not null)
            throw new InvalidCursorException();
        var changes = await ReadChangesAsync(store, from, limit, wait, cancellationToken).ConfigureAwait(false);
        var next = ChangeCursor.Write(store.Identity, changes.Count > 0 ? changes[^1].Sequence : from);
        return new ChangePage([.. changes.Select(c => c.Article is { } article ? c with { Article = Complete(article) } : c)], next);
    }

    /// <summary>Follows before it looks, so that no commit in between is waited for in vain.</summary>
    private async Task<IReadOnlyList<ArticleChange>> ReadChangesAsync(IArticleStore store, long after, int limit, TimeSpan wait, CancellationToken cancellationToken)
    {
        if (wait <= TimeSpan.Zero)
            return await store.ReadChangesAsync(after, limit, cancellationToken).ConfigureAwait(false);
        using var subscription = handover.Subscribe(capacity: 1);
        var start = time.GetTimestamp();
        while (true)
        {
            var changes = await store.ReadChangesAsync(after, limit, cancellationToken).ConfigureAwait(false);
            var left = wait - time.GetElapsedTime(start);
            if (changes.Count > 0 || left <= TimeSpan.Zero)
                return changes;
            await subscription.WaitAsync(left, cancellationToken).ConfigureAwait(false);
            subscription.Take();
        }
    }

    /// <summary>An article with its related ones as whoever asks gets it, following merges; null when there is none.</summary>
    public async Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken) =>
        await session.Store.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } article
            ? await RelateAsync(article, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>An article's related ones, the nearest first; null when there is no such article.</summary>
    public async Task<IReadOnlyList<RelatedArticle>?> ReadRelatedAsync(ArticleId id, CancellationToken cancellationToken) =>
        await session.Store.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } article
            ? await related.FindAsync(article, cancellationToken).ConfigureAwait(false)
            : null;

    /// <summary>Why an article is as it is; null when there is none.</summary>
    public async Task<ArticleExplanation?> ExplainAsync(ArticleId id, CancellationToken cancellationToken)
    {
        if (await session.Store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } article)
            return null;
        taxonomy.LookAgain();
        return new ArticleExplanation(
            article.Id.ToString(), article.Title, article.Quality, SignalExplanation.Of(article.QualitySignals), topics.Explain(drafts.Of(article)));
    }

    /// <summary>Gives a page of articles the topics, rating and language that they would get if they came now.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not of this query's order.</exception>
    public async Task<EnrichReport> EnrichAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        if (query.Cursor is null)
            taxonomy.LookAgain();
        var page = await ReadAsync(query, cancellationToken).ConfigureAwait(false);
        var results = await Task.WhenAll(page.Items.Select(a => session.Store.AmendAsync(a.Id, a.Revision, EnrichAgain(a), cancellationToken))).ConfigureAwait(false);
        return new EnrichReport(page.Items.Count, results.Count(r => r == AmendResult.Amended), page.Next);
    }

    /// <summary>Sets an article's editorial state; the article as it then is, without its related ones; null when there is none.</summary>
    public async Task<Article?> SetStateAsync(ArticleId id, EditorialState state, CancellationToken cancellationToken)
    {
        var patch = new ArticlePatch { Published = state.Published, Origin = state.Origin ?? ArticleConstants.OwnOrigin };
        for (var attempt = 1; ; attempt++)
        {
            if (await session.Store.FindAsync(id, cancellationToken).ConfigureAwait(false) is not { } article)
                return null;
            var result = await session.Store.AmendAsync(article.Id, article.Revision, patch, cancellationToken).ConfigureAwait(false);
            if (result is not AmendResult.Conflict || attempt == Attempts)
                return await session.Store.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } stored ? Complete(stored) : null;
        }
    }

    /// <summary>What needs words comes from the index; all else from the store, which has it at once.</summary>
    private Task<ArticlePage> ReadAsync(ArticleQuery query, CancellationToken cancellationToken) => query.NeedsIndex
        ? searching.QueryAsync(query, cancellationToken)
        : session.Store.QueryAsync(query with { Filter = searching.Resolve(query.Filter) }, cancellationToken);

    private async ValueTask<Article> RelateAsync(Article article, CancellationToken cancellationToken) =>
        Complete(article) with { Related = await related.FindAsync(article, cancellationToken).ConfigureAwait(false) };

    private Article Complete(Article article) => article with { Secured = sealer.Seal(article), Images = WithCopies(article.Images) };

    /// <summary>A copy may have gone since it was made, which changes no article.</summary>
    private IReadOnlyList<ArticleImage> WithCopies(IReadOnlyList<ArticleImage> found) => found.All(i => i.Hash is null && !i.IsCached)
        ? found
        : [.. found.Select(i => i.Hash is { } hash && images.Contains(hash) ? i with { IsCached = true } : i with { IsCached = false, Hash = null })];

    /// <summary>What a person or a rule said of publication stays.</summary>
    private ArticlePatch EnrichAgain(Article article)
    {
        var draft = enrichment.Enrich(drafts.Of(article));
        return new ArticlePatch
        {
            Origin = EnrichOrigin,
            Topics = draft.Topics,
            Images = draft.Images,
            Quality = draft.Quality,
            QualitySignals = draft.QualitySignals,
            Language = draft.Language,
        };
    }
}
