using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Related;

/// <summary>
/// Remembers related articles for a while. An entry holds as long as its article is unchanged and nothing was deleted or merged, and the
/// index is the same or the entry younger than <see cref="RelatedOptions.CacheAge"/>. Bounded; thread-safe.
/// </summary>
internal sealed class RelatedCache(IOptions<RelatedOptions> options, TimeProvider time)
{
    private readonly Lock _lock = new();

    // Entries that were used lately, and those used before them: when the one is full, the other goes.
    private Dictionary<ArticleId, Entry> _recent = [];
    private Dictionary<ArticleId, Entry> _former = [];

    /// <summary>What is remembered of an article; null when nothing that still holds is.</summary>
    public IReadOnlyList<RelatedArticle>? Find(Article article, IndexStatus index)
    {
        lock (_lock)
        {
            if (!_recent.TryGetValue(article.Id, out var entry) && !_former.TryGetValue(article.Id, out entry))
                return null;
            if (!Holds(entry, article, index))
                return null;
            Keep(article.Id, entry);
            return entry.Related;
        }
    }

    /// <summary>Remembers what was found in an index that stood so before it was asked.</summary>
    public void Add(Article article, IndexStatus index, IReadOnlyList<RelatedArticle> related)
    {
        lock (_lock)
            Keep(article.Id, new Entry(article.Sequence, index.Generation, index.Removals, time.GetTimestamp(), related));
    }

    private bool Holds(Entry entry, Article article, IndexStatus index) =>
        entry.Sequence == article.Sequence
        && entry.Removals == index.Removals
        && (entry.Generation == index.Generation || time.GetElapsedTime(entry.MadeAt) < options.Value.CacheAge);

    private void Keep(ArticleId id, Entry entry)
    {
        if (options.Value.CacheSize == 0)
            return;
        if (_recent.Count > options.Value.CacheSize / 2 && !_recent.ContainsKey(id))
            (_former, _recent) = (_recent, []);
        _recent[id] = entry;
    }

    private sealed record Entry(long Sequence, long Generation, long Removals, long MadeAt, IReadOnlyList<RelatedArticle> Related);
}
