using System.Buffers;
using System.Runtime.InteropServices;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Turns a decided batch into documents, and, once they are durable, into memory.</summary>
internal sealed class BatchWriter(StoreMemory memory, WriteBatch batch)
{
    private readonly ArrayBufferWriter<byte> _changes = new();
    private readonly long _sequenceBefore = memory.Counters.Sequence;
    private RowFacts[] _facts = [];
    private BlockTail _keyTail = memory.Keys.Tail;
    private BlockTail _changeTail = memory.Changes.Tail;
    private BlockTail _signatureTail = memory.Signatures.Blocks.Tail;

    /// <summary>The documents of the transaction.</summary>
    public StoreWrites ToWrites()
    {
        var writes = new StoreWrites();
        WriteArticles(writes);
        WriteKeys(writes);
        WriteSignatures(writes);
        foreach (var story in batch.Stories.Changed)
            writes.Upsert(Collections.Stories, StoryMapper.ToDocument(story));

        foreach (var term in batch.Terms.Added)
            writes.Insert(Collections.Terms, TermTable.ToDocument(term));

        foreach (var feed in batch.Feeds)
            writes.Upsert(Collections.Feeds, FeedStateMapper.ToDocument(feed.ToState(), feed.Recent));

        foreach (var (feed, outcomes) in batch.OlderOutcomes)
            writes.Upsert(Collections.Outcomes, OlderOutcomes.ToDocument(feed, outcomes));

        foreach (var (feed, digests) in batch.Digests)
            writes.Upsert(Collections.Digests, new() { ["_id"] = BsonText.Of(feed.Value), ["items"] = DigestPacker.Pack(digests) });

        foreach (var work in batch.Work)
            writes.Insert(Collections.Work, work);

        foreach (var work in batch.DeferredWork.Values)
            writes.Upsert(Collections.Work, work);

        foreach (var id in batch.DoneWork)
            writes.Delete(Collections.Work, id);

        foreach (var (token, subscription) in batch.Subscriptions)
        {
            if (subscription is null)
                writes.Delete(Collections.Subscriptions, token);
            else
                writes.Upsert(Collections.Subscriptions, SubscriptionMapper.ToDocument(subscription));
        }

        foreach (var (id, run) in batch.Runs)
        {
            if (run is null)
                writes.Delete(Collections.Runs, id);
            else
                writes.Upsert(Collections.Runs, RunMapper.ToDocument(run));
        }

        if (batch.Counters != memory.Counters)
            writes.Upsert(Collections.Meta, batch.Counters.ToDocument());

        return writes;
    }

    /// <summary>Lets memory follow, after the transaction is durable.</summary>
    public void Publish()
    {
        memory.Counters = batch.Counters;
        memory.Known.AddKeys(CollectionsMarshal.AsSpan(batch.Keys));
        memory.Known.Apply(_facts);
        memory.ChangeEntries += _facts.Length;
        foreach (var term in batch.Terms.Added)
            memory.Terms.Add(term);

        memory.Columns?.Apply(_changes.WrittenSpan);
        memory.Keys.Tail = _keyTail;
        memory.Changes.Tail = _changeTail;
        memory.Signatures.Blocks.Tail = _signatureTail;
        if (batch.Stories.Signatures.Count > 0)
            memory.Signatures.Note(_signatureTail.Id, batch.Stories.Signatures.Max(s => s.Arrival), batch.Stories.Signatures.Count);
    }

    /// <summary>Hands the changes to those who follow, after memory has followed.</summary>
    public void HandOver(ChangeHandover handover)
    {
        handover.Advance(batch.Counters.Sequence);
        if (handover.IsFollowed && _facts.Length > 0)
            handover.Publish(new ChangeBatch(_sequenceBefore, batch.Counters.Sequence, Array.ConvertAll(_facts, ToChange)));
    }

    private ArticleChange ToChange(RowFacts facts)
    {
        var id = memory.Known.Id(facts.Row);
        return facts.Fate switch
        {
            ArticleFate.Stored => new ArticleChange(facts.Sequence, id, ArticleChangeKind.Stored, batch.Rows[facts.Row].Article, null),
            ArticleFate.Merged => new ArticleChange(facts.Sequence, id, ArticleChangeKind.Merged, null, memory.Known.Id(memory.Known.FindRow(id.Key))),
            _ => new ArticleChange(facts.Sequence, id, ArticleChangeKind.Deleted, null, null),
        };
    }

    private void WriteArticles(StoreWrites writes)
    {
        if (batch.Rows.Count == 0)
            return;

        var rows = batch.Rows.Values.ToArray();
        Array.Sort(rows, static (a, b) => a.Facts.Sequence.CompareTo(b.Facts.Sequence));
        _facts = Array.ConvertAll(rows, static r => r.Facts);
        foreach (var row in rows)
        {
            WriteArticle(writes, row);
            WriteChange(row);
        }

        _changeTail = memory.Changes.Append(writes, rows[0].Facts.Sequence, _changes.WrittenSpan);
    }

    private static void WriteArticle(StoreWrites writes, StagedRow row)
    {
        if (row.Article is null)
        {
            if (!row.IsNew)
                writes.Delete(Collections.Articles, (long)row.Facts.Row);
        }
        else if (row.IsNew)
        {
            writes.Insert(Collections.Articles, ArticleMapper.ToDocument(row.Facts.Row, row.Article));
        }
        else
        {
            writes.Upsert(Collections.Articles, ArticleMapper.ToDocument(row.Facts.Row, row.Article));
        }
    }

    private void WriteChange(StagedRow row)
    {
        if (row.Article is not { } article)
        {
            ChangeCodec.Write(_changes, row.Facts, default, []);
            return;
        }

        var columns = new RowColumns(
            article.PublishedAt.UtcTicks,
            article.FirstSeen.UtcTicks,
            batch.Terms.NumberOf(TermKind.Source, SourceText.Join(article.Provider, article.Category)),
            article.Language is { } language ? batch.Terms.NumberOf(TermKind.Language, BsonText.Valid(language)) : 0,
            (byte)Math.Clamp(article.Quality, byte.MinValue, byte.MaxValue),
            article.HeatMark,
            article.Type,
            article.Published);
        Span<int> topics = stackalloc int[Math.Min(article.Topics.Count, ArticleConstants.MaxListLength)];
        for (var i = 0; i < topics.Length; i++)
            topics[i] = batch.Terms.NumberOf(TermKind.Topic, BsonText.Valid(article.Topics[i]));

        ChangeCodec.Write(_changes, row.Facts, columns, topics);
    }

    private void WriteSignatures(StoreWrites writes)
    {
        var signatures = batch.Stories.Signatures;
        if (signatures.Count == 0)
            return;

        var entries = new ArrayBufferWriter<byte>();
        foreach (var signature in signatures)
            SignatureCodec.Write(entries, signature);

        _signatureTail = memory.Signatures.Blocks.Append(writes, memory.Signatures.Blocks.Tail.Id + 1, entries.WrittenSpan);
        var newest = signatures.Max(s => s.Arrival);
        foreach (var id in memory.Signatures.TakeExpired(newest - memory.Stories.Window, memory.Stories.MaxArticles))
            writes.Delete(Collections.Signatures, id);
    }

    private void WriteKeys(StoreWrites writes)
    {
        if (batch.Keys.Count == 0)
            return;

        var entries = new ArrayBufferWriter<byte>();
        foreach (var entry in batch.Keys)
            KeyCodec.Write(entries, entry);

        _keyTail = memory.Keys.Append(writes, memory.Keys.Tail.Id + 1, entries.WrittenSpan);
    }
}
