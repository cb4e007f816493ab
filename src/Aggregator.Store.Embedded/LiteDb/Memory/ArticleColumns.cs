using System.Runtime.InteropServices;
using Aggregator.Core.Enrichment.Heat;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>
/// What queries filter and sort by, row by row: looking through a million takes milliseconds, and spares LiteDB the indexes that
/// would slow every insert. Only the actor's thread uses it.
/// </summary>
internal sealed class ArticleColumns(HeatCurve heat)
{
    private readonly ChunkedList<ColumnRow> _rows = new();
    private readonly Dictionary<string, int> _topicSets = [];

    /// <summary>Rows, the unused first one included.</summary>
    public int Count => _rows.Count;

    /// <summary>The distinct combinations of topics' numbers.</summary>
    public List<int[]> TopicSets { get; } = [];

    /// <summary>The last change that is in here.</summary>
    public long Sequence { get; private set; }

    public ref ColumnRow this[int row] => ref _rows[row];

    /// <summary>Takes a block's entries after <see cref="Sequence"/>.</summary>
    public void Apply(ReadOnlySpan<byte> block)
    {
        var reader = new ChangeReader(block);
        while (reader.MoveNext())
        {
            if (reader.Sequence > Sequence)
                Apply(reader);
        }
    }

    private void Apply(ChangeReader change)
    {
        var facts = change.Facts;
        var columns = change.Columns;
        _rows.EnsureCount(facts.Row + 1);
        _rows[facts.Row] = new ColumnRow
        {
            PublishedTicks = columns.PublishedTicks,
            FirstSeenTicks = columns.FirstSeenTicks,
            Source = columns.Source,
            Language = columns.Language,
            Topics = TopicSetOf(change.Topics),
            Quality = columns.Quality,
            HeatScore = heat.Score(columns.Heat),
            Type = columns.Type,
            Stored = facts.Fate == ArticleFate.Stored,
            Published = columns.Published,
        };
        Sequence = facts.Sequence;
    }

    private int TopicSetOf(ReadOnlySpan<int> topics)
    {
        // The numbers' own bits make the key, so that a set seen before costs no allocation.
        var bits = MemoryMarshal.Cast<int, char>(topics);
        if (_topicSets.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(bits, out var known))
            return known;

        var number = TopicSets.Count;
        TopicSets.Add(topics.ToArray());
        _topicSets[bits.ToString()] = number;
        return number;
    }
}
