using System.Runtime.InteropServices;

namespace Aggregator.Core.Enrichment.Topics;

/// <summary>The keywords found in one article. One object serves many articles, one after another.</summary>
internal sealed class TopicHits
{
    private const int Fields = 4;

    private readonly List<TopicHit> _hits = [];
    private readonly Dictionary<int, int> _places = [];

    /// <summary>All of them, in the order in which they were first found.</summary>
    public ReadOnlySpan<TopicHit> All => CollectionsMarshal.AsSpan(_hits);

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _hits.Clear();
        _places.Clear();
    }

    /// <summary>Counts a keyword.</summary>
    public void Add(TopicKeyword keyword, TopicField field, int start, int part)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, (keyword.Index * Fields) + (int)field, out var isKnown);
        if (!isKnown)
        {
            place = _hits.Count;
            _hits.Add(new TopicHit(keyword, field, 1, start, part));
            return;
        }

        ref var hit = ref CollectionsMarshal.AsSpan(_hits)[place];
        hit = hit with { Count = hit.Count + 1 };
    }
}
