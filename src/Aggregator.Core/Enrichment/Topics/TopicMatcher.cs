namespace Aggregator.Core.Enrichment.Topics;

/// <summary>Finds keywords in one pass over a text: each word is looked up once, whatever the number of keywords.</summary>
internal sealed class TopicMatcher
{
    private readonly Dictionary<string, TopicKeyword[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;
    private readonly int _shortestFirstWord;
    private readonly int _longestFirstWord;

    /// <summary>Takes the keywords of all topics.</summary>
    public TopicMatcher(IEnumerable<Topic> topics)
    {
        var keywords = topics.SelectMany(t => t.Keywords.Select(k => new TopicKeyword(k, t))).ToList();
        _byFirstWord = keywords.GroupBy(k => k.FirstWord, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _shortestFirstWord = keywords.Select(k => k.FirstWord.Length).DefaultIfEmpty(int.MaxValue).Min();
        _longestFirstWord = keywords.Select(k => k.FirstWord.Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>Marks the topics whose keywords stand in a text, by their index.</summary>
    public void Mark(ReadOnlySpan<char> text, Span<bool> found)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
                continue;
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
                at++;
            if (at - start >= _shortestFirstWord && at - start <= _longestFirstWord
                && _byFirstWord.TryGetValue(text[start..at], out var keywords))
            {
                MarkAt(text, start, keywords, found);
            }
        }
    }

    private static void MarkAt(ReadOnlySpan<char> text, int start, TopicKeyword[] keywords, Span<bool> found)
    {
        foreach (var keyword in keywords)
        {
            if (!found[keyword.Topic.Index] && keyword.IsAt(text, start))
                found[keyword.Topic.Index] = true;
        }
    }
}
