using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// Every key and every row in memory: some 70 bytes an article with two keys. Written by the actor alone, after a commit is
/// durable; read by anyone.
/// </summary>
internal sealed class KnownArticleTable
{
    private readonly Lock _gate = new();
    private readonly KeyTable _keys = new();
    private readonly ChunkedList<Row> _rows = new();
    private readonly List<FeedId> _feeds = [];
    private readonly Dictionary<FeedId, int> _feedOrdinals = [];

    /// <summary>How many keys there are.</summary>
    public int KeyCount
    {
        get
        {
            lock (_gate)
                return _keys.Count;
        }
    }

    /// <summary>The greatest row that is known of.</summary>
    public int LastRow
    {
        get
        {
            lock (_gate)
                return Math.Max(0, _rows.Count - 1);
        }
    }

    /// <summary>What is known under any of the keys, following merges; null when nothing is.</summary>
    public KnownArticle? Find(IReadOnlyList<ArticleKey> keys)
    {
        lock (_gate)
        {
            for (var i = 0; i < keys.Count; i++)
            {
                var row = Follow(_keys.Find(keys[i]));
                if (row != 0 && FactsOf(row) is { Fate: not ArticleFate.None } facts)
                    return new KnownArticle(IdOf(row), facts.OwnerFeed, facts.TextHash, facts.Fate == ArticleFate.Deleted);
            }

            return null;
        }
    }

    /// <summary>The row of a key, following merges; 0 when it is not known.</summary>
    public int FindRow(ArticleKey key)
    {
        lock (_gate)
            return Follow(_keys.Find(key));
    }

    /// <summary>The row that a key was given to, not following merges; 0 when it is not known.</summary>
    public int FindOwnRow(ArticleKey key)
    {
        lock (_gate)
            return _keys.Find(key);
    }

    /// <summary>What is known of a row itself, not following merges.</summary>
    public RowFacts Facts(int row)
    {
        lock (_gate)
            return FactsOf(row);
    }

    /// <summary>The identity of a row: its first key.</summary>
    public ArticleId Id(int row)
    {
        lock (_gate)
            return IdOf(row);
    }

    /// <summary>Takes keys in the order they were stored: a row's first is its identity.</summary>
    public void AddKeys(ReadOnlySpan<KeyEntry> keys)
    {
        lock (_gate)
        {
            foreach (var (key, row) in keys)
            {
                var entry = _keys.Add(key, row);
                _rows.EnsureCount(row + 1);
                ref var known = ref _rows[row];
                if (entry >= 0 && known.FirstKey == 0)
                    known.FirstKey = entry + 1;
            }
        }
    }

    /// <summary>Takes what became of rows.</summary>
    public void Apply(ReadOnlySpan<RowFacts> changes)
    {
        lock (_gate)
        {
            foreach (var change in changes)
            {
                _rows.EnsureCount(change.Row + 1);
                ref var row = ref _rows[change.Row];
                row.Sequence = change.Sequence;
                row.TextHash = change.Fate == ArticleFate.Merged ? (ulong)change.MergedInto : change.TextHash;
                row.FeedAndFate = (OrdinalOf(change.OwnerFeed) << 2) | (int)change.Fate;
            }
        }
    }

    private RowFacts FactsOf(int row)
    {
        if (row <= 0 || row >= _rows.Count)
            return default;

        ref var known = ref _rows[row];
        var fate = (ArticleFate)(known.FeedAndFate & 3);
        if (fate == ArticleFate.None)
            return default;

        var merged = fate == ArticleFate.Merged;
        var feed = _feeds[known.FeedAndFate >> 2];
        return new RowFacts(row, known.Sequence, fate, feed, merged ? 0 : known.TextHash, merged ? (int)known.TextHash : 0);
    }

    private int Follow(int row)
    {
        while (FactsOf(row) is { Fate: ArticleFate.Merged } merged)
            row = merged.MergedInto;

        return row;
    }

    private ArticleId IdOf(int row) => new(_keys[_rows[row].FirstKey - 1].Value);

    private int OrdinalOf(FeedId feed)
    {
        if (!_feedOrdinals.TryGetValue(feed, out var ordinal))
        {
            ordinal = _feeds.Count;
            _feeds.Add(feed);
            _feedOrdinals[feed] = ordinal;
        }

        return ordinal;
    }

    private struct Row
    {
        public long Sequence;

        /// <summary>The text's hash; the row merged into where it was merged.</summary>
        public ulong TextHash;

        /// <summary>The place of the first key and 1; 0 before it is known.</summary>
        public int FirstKey;

        /// <summary>The feed's ordinal and, in the two lowest bits, the fate.</summary>
        public int FeedAndFate;
    }
}
