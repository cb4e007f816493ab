namespace Aggregator.Core.Enrichment.Topics;

/// <summary>Finds keywords in one pass over a text: each word is looked up once, whatever the number of keywords.</summary>
internal sealed class TopicMatcher
{
    private const int LetterCount = 32;

    private readonly Dictionary<string, TopicKeyword[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;

    /// <summary>For every three letters whether a keyword begins with them, so that most words need no look-up.</summary>
    private readonly bool[] _beginnings = new bool[LetterCount * LetterCount * LetterCount];

    /// <summary>Takes the keywords of all topics.</summary>
    public TopicMatcher(IEnumerable<Topic> topics)
    {
        var keywords = topics.SelectMany(t => t.Keywords.Select(k => new TopicKeyword(k, t))).ToList();
        _byFirstWord = keywords.GroupBy(k => k.FirstWord, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in keywords.Select(k => k.FirstWord))
            _beginnings[Beginning(word)] = true;
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
            if (_beginnings[Beginning(text[start..at])] && _byFirstWord.TryGetValue(text[start..at], out var keywords))
                MarkAt(text, start, keywords, found);
        }
    }

    /// <summary>A number of the first three letters, the same for both cases of ASCII; 0 where one of them is not ASCII.</summary>
    private static int Beginning(ReadOnlySpan<char> word)
    {
        var second = word.Length > 1 ? word[1] : '\0';
        var third = word.Length > 2 ? word[2] : '\0';
        return char.IsAscii((char)(word[0] | second | third))
            ? (((word[0] % LetterCount * LetterCount) + (second % LetterCount)) * LetterCount) + (third % LetterCount)
            : 0;
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
