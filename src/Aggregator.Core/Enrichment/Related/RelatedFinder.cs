using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Related;

/// <summary>
/// Finds an article's related ones when it is read: from the index, blended with shared topics and nearness in time. Never while articles
/// come in. Thread-safe.
/// </summary>
internal sealed partial class RelatedFinder(IArticleIndex index, RelatedCache cache, IOptions<RelatedOptions> options, ILogger<RelatedFinder> logger)
{
    /// <summary>The related articles, the nearest first; none while the index cannot be asked.</summary>
    public async ValueTask<IReadOnlyList<RelatedArticle>> FindAsync(Article article, CancellationToken cancellationToken)
    {
        if (options.Value.Count == 0)
            return [];
        try
        {
            await index.ReadyAsync(cancellationToken).ConfigureAwait(false);
            return cache.Find(article, index.Status) ?? Find(article);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The article itself is worth more than what is beside it.
            LogFailed(logger, article.Id, exception);
            return [];
        }
    }

    private IReadOnlyList<RelatedArticle> Find(Article article)
    {
        var (settings, before) = (options.Value, index.Status);
        var query = new LikenessQuery(article, settings.Window, settings.MaxQueryTerms, settings.Candidates);
        var related = index.FindAlike(query, alike => RelatedChoice.Choose(article, alike, settings));
        cache.Add(article, before, related);
        return related;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No related articles for {Article}: the search index could not be asked")]
    private static partial void LogFailed(ILogger logger, ArticleId article, Exception exception);
}
