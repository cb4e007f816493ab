using Aggregator.Core.Storage;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>
/// Keeps the documents that score best among those near in time, of other stories and other headlines. Dates and stories are looked at
/// before a document is scored, which is what costs.
/// </summary>
internal sealed class LikenessCollector(LikenessQuery query, int ownDocument) : ICollector
{
    private readonly PriorityQueue<LikenessHit, float> _best = new();
    private readonly long _from = query.Article.PublishedAt.UtcTicks - query.Window.Ticks;
    private readonly long _until = query.Article.PublishedAt.UtcTicks + query.Window.Ticks;
    private readonly long _ownHeadline = Headlines.Hash(query.Article.Title);
    private LikenessLeaf _leaf = null!;
    private Scorer _scorer = null!;

    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>What the article itself scored; 0 when it did not come by.</summary>
    public float OwnScore { get; private set; }

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context) => _leaf = new LikenessLeaf(context, query.Article.StoryId);

    public void Collect(int doc)
    {
        if (doc + _leaf.Base == ownDocument)
        {
            OwnScore = _scorer.GetScore();
            return;
        }

        var published = _leaf.Published(doc);
        if (published < _from || published > _until || _leaf.IsOfOwnStory(doc))
            return;
        var headline = _leaf.Headline(doc);
        if (headline == Headlines.None || headline == _ownHeadline)
            return;
        var score = _scorer.GetScore();
        var hit = new LikenessHit(doc + _leaf.Base, _leaf);
        if (_best.Count < query.Limit)
            _best.Enqueue(hit, score);
        else
            _best.EnqueueDequeue(hit, score);
    }

    /// <summary>What was kept, with the share of the article's own score that it has.</summary>
    /// <param name="mostScore">The most that the words can score.</param>
    /// <param name="share">What the words weigh of all that the article says, 0–1.</param>
    public List<LikeArticle> Take(float mostScore, float share)
    {
        var own = OwnScore > 0 ? OwnScore : mostScore * LikenessConstants.OwnShare;
        var alike = new List<LikeArticle>(_best.Count);
        foreach (var (hit, score) in _best.UnorderedItems)
            alike.Add(hit.Leaf.Read(hit.Document - hit.Leaf.Base, Math.Min(1, score / own) * share));
        return alike;
    }
}
