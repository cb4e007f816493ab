using Aggregator.Core.Model;
using Aggregator.Store.Embedded.Paging;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Counts what is found and keeps the first articles of an order.</summary>
internal sealed class PageVisitor(ArticleSort sort, int limit, SortKey? after) : IMatchVisitor
{
    private readonly FirstRows _first = new(limit, after);
    private readonly BytesRef _key = new();
    private AtomicReaderContext _part = null!;
    private IndexColumns _columns = null!;
    private BinaryDocValues? _keys;

    /// <summary>How many were found.</summary>
    public long Total { get; private set; }

    /// <summary>The first, by their numbers in the whole index, in order.</summary>
    public List<(int Document, SortKey Key)> First() => _first.ToList();

    public void Begin(AtomicReaderContext part, IndexColumns columns) =>
        (_part, _columns, _keys) = (part, columns, part.AtomicReader.GetBinaryDocValues(IndexFields.Id));

    public void Visit(int document, Scorer? scorer)
    {
        Total++;
        var published = (_columns.Published[document] * TimeSpan.TicksPerSecond) + DateTime.UnixEpoch.Ticks;
        var place = SortKey.Of(sort, published, _columns.Quality[document], _columns.HeatScores[document]);
        if (sort == ArticleSort.Relevance && scorer is not null)
            place = place.Fitting(scorer.GetScore());
        if (_first.MayTake(place))
            _first.Offer(_part.DocBase + document, place with { Id = Id(document) });
    }

    private UInt128 Id(int document)
    {
        if (_keys is null)
            return default;
        _keys.Get(document, _key);
        return ArticleKey.Read(_key.Bytes.AsSpan(_key.Offset, _key.Length)).Value;
    }
}
