using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using LiteDB;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>Reads all that a store holds, and holds it against itself. Goes on after what cannot be read, so that the report is whole.</summary>
internal sealed class StoreVerifier(StoreEngine engine, StoreMemory memory, Action<long> progress, CancellationToken cancellationToken)
{
    /// <summary>Problems of single documents that are told: the rest would say no more.</summary>
    private const int MaxProblems = 20;

    /// <summary>How each collection's documents are read; those of others are only gone through.</summary>
    private static readonly Dictionary<string, Action<BsonDocument>> Readers = new()
    {
        [Collections.Feeds] = static d => FeedStateMapper.RecentOutcomes(d).Read(FeedStateMapper.FromDocument(d).Id),
        [Collections.Outcomes] = static d => new PackedOutcomes(d[OlderOutcomes.PayloadField].AsBinary).Read(new FeedId(d["_id"].Bits())),
        [Collections.Digests] = static d => DigestPacker.Unpack(d["items"].AsBinary),
        [Collections.Stories] = static d => StoryMapper.FromDocument(d),
        [Collections.Subscriptions] = static d => SubscriptionMapper.FromDocument(d),
        [Collections.Runs] = static d => RunMapper.FromDocument(d, withReport: true),
        [Collections.Work] = static d => WorkMapper.FromDocument(d, ""),
    };

    private readonly List<string> _miscounts = [];
    private readonly List<string> _problems = [];
    private readonly Dictionary<string, long> _counts = [];
    private long _articles;

    /// <summary>Reads all of it.</summary>
    public StoreCheck Run()
    {
        var known = TryRead("the keys and the change feed", new KnownLoad());
        TryRead("the change feed", new ColumnsLoad());
        TryRead("the wording of the latest articles", new StoriesLoad());
        foreach (var collection in TryList())
            ReadAll(collection, collection == Collections.Articles ? d => ReadArticle(d, known) : Readers.GetValueOrDefault(collection, static _ => { }));
        CompareCounts(known);
        return new StoreCheck(_articles, _counts.GetValueOrDefault(Collections.Feeds), _counts.Values.Sum(), [.. _miscounts, .. _problems]);
    }

    private bool TryRead<T>(string what, SlicedRead<T> read)
    {
        try
        {
            while (read.Advance(engine, memory))
                cancellationToken.ThrowIfCancellationRequested();
            return true;
        }
        catch (Exception damage) when (damage is not OperationCanceledException)
        {
            Tell($"{what} cannot be read: {damage.Message}");
            return false;
        }
    }

    private List<string> TryList()
    {
        try
        {
            return engine.CollectionNames();
        }
        catch (LiteException damage)
        {
            Tell($"the collections cannot be listed: {damage.Message}");
            return [];
        }
    }

    private void ReadAll(string collection, Action<BsonDocument> read)
    {
        var last = BsonValue.Null;
        try
        {
            foreach (var document in engine.All(collection))
            {
                cancellationToken.ThrowIfCancellationRequested();
                last = document["_id"];
                if (TryRead(collection, document, read))
                    _counts[collection] = _counts.GetValueOrDefault(collection) + 1;
            }
        }
        catch (Exception damage) when (damage is not OperationCanceledException)
        {
            Tell($"{collection} cannot be read on from {last}: {damage.Message}");
        }
    }

    private bool TryRead(string collection, BsonDocument document, Action<BsonDocument> read)
    {
        try
        {
            read(document);
            return true;
        }
        catch (Exception damage) when (damage is not OperationCanceledException)
        {
            Tell($"{collection} {document["_id"]} cannot be read: {damage.Message}");
            return false;
        }
    }

    private void ReadArticle(BsonDocument document, bool known)
    {
        var article = ArticleMapper.FromDocument(document);
        var row = (int)document["_id"].AsInt64;
        _articles++;
        progress(_articles);
        if (article.Sightings.Count == 0)
            Tell($"article {article.Id} has no sightings.");
        if (!known)
            return;
        var facts = memory.Known.Facts(row);
        if (facts.Fate != ArticleFate.Stored)
            Tell($"article {article.Id} is stored, but the change feed has it as {(facts.Fate == ArticleFate.None ? "unknown" : facts.Fate.ToString().ToLowerInvariant())}.");
        else if (memory.Known.FindOwnRow(article.Id.Key) != row)
            Tell($"article {article.Id} cannot be found by its id.");
        else if (facts.Sequence != article.Sequence)
            Tell($"article {article.Id} is of change {article.Sequence}, but the change feed's last of it is {facts.Sequence}.");
    }

    private void CompareCounts(bool known)
    {
        var counters = memory.Counters;
        Compare("articles", counters.Articles, _articles);
        if (!known)
            return;
        Compare("keys", counters.Keys, memory.Known.KeyCount);
        var facts = Enumerable.Range(1, memory.Known.LastRow).Select(memory.Known.Facts).ToList();
        Compare("articles in the change feed", counters.Articles, facts.Count(f => f.Fate == ArticleFate.Stored));
        Compare("changes", counters.Sequence, facts.Count == 0 ? 0 : facts.Max(f => f.Sequence));
        Compare("pieces of work", counters.WorkWaiting.Values.Sum(), _counts.GetValueOrDefault(Collections.Work));
    }

    private void Compare(string what, long expected, long found)
    {
        if (expected != found)
            _miscounts.Add($"The store counts {expected} {what}, but {found} are there.");
    }

    private void Tell(string problem)
    {
        if (_problems.Count < MaxProblems)
            _problems.Add(char.ToUpperInvariant(problem[0]) + problem[1..].TrimEnd('.') + '.');
    }
}
