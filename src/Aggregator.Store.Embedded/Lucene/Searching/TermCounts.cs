using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Counts of texts, over parts of the index that number them each in its own way.</summary>
internal sealed class TermCounts
{
    private readonly List<(string[] Terms, int[] Counts)> _parts = [];

    /// <summary>The counts of a part that begins, by its own numbers.</summary>
    public int[] Begin(string[] terms)
    {
        var counts = new int[terms.Length];
        _parts.Add((terms, counts));
        return counts;
    }

    /// <summary>The counts of all parts, the most frequent first.</summary>
    public FacetCounts Result(FacetField field, int limit)
    {
        var sums = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (terms, counts) in _parts)
        {
            for (var i = 0; i < terms.Length; i++)
            {
                if (counts[i] > 0)
                    sums[terms[i]] = sums.GetValueOrDefault(terms[i]) + counts[i];
            }
        }

        var ordered = sums.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal);
        return new FacetCounts(field, [.. ordered.Take(limit).Select(s => new FacetValue(s.Key, s.Value))], Math.Max(0, sums.Count - limit));
    }
}
