using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>The stories and wordings of a transaction.</summary>
internal sealed class StoryBatch(StoreEngine engine, StoreMemory memory, TermBatch terms)
{
    private readonly Dictionary<int, StoredStory> _changed = [];

    /// <summary>Wordings of new articles, in the order they came.</summary>
    public List<StagedSignature> Signatures { get; } = [];

    /// <summary>Whether articles are grouped at all.</summary>
    public bool IsEnabled => memory.Stories.IsEnabled;

    /// <summary>Stories that are new or changed.</summary>
    public IReadOnlyCollection<StoredStory> Changed => _changed.Values;

    /// <summary>The story that is named after an article; null when none is.</summary>
    public StoredStory? Find(int firstRow)
    {
        if (_changed.TryGetValue(firstRow, out var changed))
            return changed;
        return engine.Find(Collections.Stories, (long)firstRow) is { } document ? StoryMapper.FromDocument(document) : null;
    }

    /// <summary>The heat that a story gives to one of its articles.</summary>
    public HeatMark? Mark(StoredStory story, Article article) => memory.Heat.Curve.Mark(story.Carriers, article.Provider.Name);

    public void Put(StoredStory story) => _changed[story.FirstRow] = story;

    /// <summary>The row of the article that tells the same news, among those of this transaction too; 0 when none does.</summary>
    public int FindTelling(ArticleDraft draft) => memory.Stories.Find(draft.Signature, draft.PublishedAt, draft.Lookup).Telling?.Row ?? 0;

    /// <summary>Lets later articles be compared with a new one: in memory from now on, so that those of the same transaction find it.</summary>
    public void AddSignature(int row, ArticleDraft draft)
    {
        if (draft.Signature.IsEmpty)
            return;
        var provider = draft.Feed.Provider.Short;
        var source = terms.NumberOf(TermKind.Source, SourceText.Join(provider, draft.Category));
        Signatures.Add(new StagedSignature(row, source, draft.PublishedAt, draft.Arrival, draft.Signature));
        memory.Stories.Add(new StoryEntry(row, provider.Name, draft.PublishedAt, draft.Signature), draft.Lookup);
    }

    /// <summary>Takes the wordings out of memory again, as the transaction failed.</summary>
    public void Withdraw()
    {
        memory.Stories.Withdraw(Signatures.Count);
        Signatures.Clear();
    }
}
