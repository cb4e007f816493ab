using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// One transaction in the making. Commands of a group decide on it one after the other, each seeing what those before it decided;
/// nothing reaches disk or memory before all have.
/// </summary>
internal sealed class WriteBatch(StoreEngine engine, StoreMemory memory)
{
    private readonly Dictionary<ArticleKey, int> _rowsByKey = [];
    private readonly Dictionary<FeedId, StagedFeed?> _feeds = [];

    public StoreCounters Counters { get; private set; } = memory.Counters;

    /// <summary>New keys in the order they came.</summary>
    public List<KeyEntry> Keys { get; } = [];

    public Dictionary<int, StagedRow> Rows { get; } = [];

    public Dictionary<FeedId, IReadOnlyList<ItemDigest>> Digests { get; } = [];

    /// <summary>Outcomes that leave their feeds' documents, with those that had left before.</summary>
    public Dictionary<FeedId, PackedOutcomes> OlderOutcomes { get; } = [];

    public List<BsonDocument> Work { get; } = [];

    public HashSet<long> DoneWork { get; } = [];

    /// <summary>Work that is put off, as it will stand.</summary>
    public Dictionary<long, BsonDocument> DeferredWork { get; } = [];

    /// <summary>Subscriptions by token as they will stand; null where one goes.</summary>
    public Dictionary<string, Subscription?> Subscriptions { get; } = new(StringComparer.Ordinal);

    /// <summary>Runs by id as they will stand; null where one goes.</summary>
    public Dictionary<string, StoredRun?> Runs { get; } = new(StringComparer.Ordinal);

    public TermBatch Terms { get; } = new(engine, memory.Terms);

    public StoryBatch Stories => field ??= new StoryBatch(engine, memory, Terms);

    /// <summary>Feeds whose state changes.</summary>
    public IEnumerable<StagedFeed> Feeds => _feeds.Values.OfType<StagedFeed>().Where(f => f.Changed);

    /// <summary>The row of the first key that is known, following merges; 0 when none is.</summary>
    public int FindRow(IReadOnlyList<ArticleKey> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (FindRow(keys[i]) is var row and not 0)
                return row;
        }

        return 0;
    }

    public int FindRow(ArticleKey key)
    {
        var row = _rowsByKey.TryGetValue(key, out var staged) ? staged : memory.Known.FindRow(key);
        return Follow(row);
    }

    /// <summary>The row that a key was given to, not following merges; 0 when it is not known.</summary>
    public int FindOwnRow(ArticleKey key) => _rowsByKey.TryGetValue(key, out var staged) ? staged : memory.Known.FindOwnRow(key);

    /// <summary>The row that a row was merged into at last; itself where it was not.</summary>
    public int Follow(int row)
    {
        while (row != 0 && Facts(row) is { Fate: ArticleFate.Merged } merged)
            row = merged.MergedInto;

        return row;
    }

    public RowFacts Facts(int row) => Rows.TryGetValue(row, out var staged) ? staged.Facts : memory.Known.Facts(row);

    /// <summary>The article of a row; null when it is deleted or merged.</summary>
    public Article? Load(int row)
    {
        if (Rows.TryGetValue(row, out var staged))
            return staged.Article;

        return engine.Find(Collections.Articles, (long)row) is { } document ? ArticleMapper.FromDocument(document) : null;
    }

    /// <summary>Stores a new article under its keys.</summary>
    public int Insert(Article article, IReadOnlyList<ArticleKey> keys)
    {
        var row = Counters.Rows + 1;
        Counters = Counters with { Rows = row, Articles = Counters.Articles + 1 };
        AddKeys(row, keys);
        Stage(row, article, isNew: true);
        return row;
    }

    /// <summary>Stores a changed article.</summary>
    public void Update(int row, Article article) => Stage(row, article, IsNew(row));

    /// <summary>Takes an article out: deleted, or merged into another row.</summary>
    public void Remove(int row, int mergedInto = 0)
    {
        var fate = mergedInto == 0 ? ArticleFate.Deleted : ArticleFate.Merged;
        var known = Facts(row);
        var sequence = NextSequence();
        Counters = Counters with { Articles = Counters.Articles - 1 };
        Rows[row] = new StagedRow(known with { Row = row, Sequence = sequence, Fate = fate, MergedInto = mergedInto }, null, IsNew(row));
    }

    /// <summary>Makes keys lead to a row; one that leads elsewhere stays. Gives how many were new.</summary>
    public int AddKeys(int row, IReadOnlyList<ArticleKey> keys)
    {
        var added = 0;
        for (var i = 0; i < keys.Count; i++)
        {
            if (FindRow(keys[i]) != 0)
                continue;

            _rowsByKey[keys[i]] = row;
            Keys.Add(new KeyEntry(keys[i], row));
            added++;
        }

        Counters = Counters with { Keys = Counters.Keys + added };
        return added;
    }

    /// <summary>The feed's state, to be changed; null when it was never stored.</summary>
    public StagedFeed? Feed(FeedId id)
    {
        if (!_feeds.TryGetValue(id, out var staged))
        {
            var document = engine.Find(Collections.Feeds, BsonText.Of(id.Value));
            _feeds[id] = staged = document is null
                ? null
                : new StagedFeed(FeedStateMapper.FromDocument(document), FeedStateMapper.RecentOutcomes(document));
        }

        return staged;
    }

    public void PutFeed(StagedFeed feed)
    {
        feed.Changed = true;
        _feeds[feed.State.Id] = feed;
    }

    /// <summary>Makes an outcome the feed's last. Of several held ones in a row the latest stays.</summary>
    public void Record(StagedFeed feed, RefreshOutcome outcome)
    {
        var isRepeated = outcome.Kind == RefreshOutcomeKind.Held && feed.Recent.NewestKind == RefreshOutcomeKind.Held;
        var recent = (isRepeated ? feed.Recent.Skip(1) : feed.Recent).Add(outcome);
        if (recent.Count > StorageConstants.RecentOutcomes)
        {
            var id = feed.State.Id;
            var older = OlderOutcomes.TryGetValue(id, out var staged) ? staged : LiteDb.OlderOutcomes.Find(engine, id);
            OlderOutcomes[id] = recent.Skip(1).Concat(older).Take(FeedConstants.OutcomesKept);
            recent = recent.Take(1);
        }

        feed.Recent = recent;
        feed.State = feed.State with { LastOutcome = outcome };
    }

    /// <summary>Moves a feed's counters; a feed that was never stored has none.</summary>
    public void Count(FeedId feed, int articles, int sightings)
    {
        if (Feed(feed) is not { } staged)
            return;

        staged.Changed = true;
        staged.Articles += articles;
        staged.Sightings += sightings;
    }

    /// <summary>Puts work in the queue.</summary>
    public void AddWork(NewWorkItem work, Article? article)
    {
        var kind = Terms.NumberOf(TermKind.Work, work.Kind);
        Counters = (Counters with { Work = Counters.Work + 1 }).WithWork(kind, 1);
        var host = work.Host ?? (Uri.TryCreate(article?.WebUrl, UriKind.Absolute, out var url) ? url.IdnHost.ToLowerInvariant() : null);
        Work.Add(WorkMapper.ToDocument(WorkIds.Make(kind, Counters.Work), article?.Id, work.Payload, host));
    }

    /// <summary>Whether a piece of work is still to be done.</summary>
    public bool IsWaiting(long id) => !DoneWork.Contains(id) && engine.Find(Collections.Work, id) is not null;

    /// <summary>Takes a piece of work out; nothing when it is done already.</summary>
    public void CompleteWork(long id)
    {
        if (!IsWaiting(id))
            return;
        DoneWork.Add(id);
        DeferredWork.Remove(id);
        Counters = Counters.WithWork(WorkIds.KindOf(id), -1);
    }

    /// <summary>Puts a piece of work off; nothing when it is done already.</summary>
    public void DeferWork(long id, int attempts, DateTimeOffset notBefore)
    {
        if (!DoneWork.Contains(id) && engine.Find(Collections.Work, id) is { } document)
            DeferredWork[id] = WorkMapper.Deferred(document, attempts, notBefore);
    }

    private void Stage(int row, Article article, bool isNew)
    {
        var stored = article with { Sequence = NextSequence() };
        Rows[row] = new StagedRow(
            new RowFacts(row, stored.Sequence, ArticleFate.Stored, stored.OwnerFeed, stored.TextHash, MergedInto: 0), stored, isNew);
    }

    private bool IsNew(int row) => Rows.TryGetValue(row, out var staged) && staged.IsNew;

    private long NextSequence()
    {
        Counters = Counters with { Sequence = Counters.Sequence + 1 };
        return Counters.Sequence;
    }
}
