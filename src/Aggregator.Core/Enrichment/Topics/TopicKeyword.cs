namespace Aggregator.Core.Enrichment.Topics;

/// <summary>A phrase that tells a topic, or rules it out.</summary>
internal sealed class TopicKeyword
{
    private readonly (TopicPhrase Phrase, int Offset)[] _masks;

    /// <summary>Takes what stands in the taxonomy.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="topic">Its topic.</param>
    /// <param name="index">Its place among all keywords.</param>
    /// <param name="rulesOut">Whether the topic is out wherever the phrase stands.</param>
    /// <param name="masks">Longer phrases in which this one means something else.</param>
    public TopicKeyword(TopicPhrase phrase, Topic topic, int index, bool rulesOut, IEnumerable<TopicPhrase> masks)
    {
        (Phrase, Topic, Index, RulesOut) = (phrase, topic, index, rulesOut);
        _masks = [.. masks.SelectMany(mask => PlacesIn(mask, phrase).Select(offset => (mask, offset)))];
    }

    /// <summary>The phrase.</summary>
    public TopicPhrase Phrase { get; }

    /// <summary>Its topic.</summary>
    public Topic Topic { get; }

    /// <summary>Its place among all keywords.</summary>
    public int Index { get; }

    /// <summary>Whether the topic is out wherever it stands.</summary>
    public bool RulesOut { get; }

    /// <summary>Where a phrase holds another as whole words.</summary>
    public static IEnumerable<int> PlacesIn(TopicPhrase longer, TopicPhrase phrase) =>
        Enumerable.Range(0, longer.Folded.Length).Where(at => TopicWords.IsBoundary(longer.Folded, at) && phrase.IsAt(longer.Folded, at));

    /// <summary>Where it begins in a text in which its first word has been found; −1 where it does not stand there.</summary>
    public int Find(ReadOnlySpan<char> folded, int firstWordAt)
    {
        var start = firstWordAt - Phrase.FirstWordStart;
        return Phrase.IsAt(folded, start) && !IsMasked(folded, start) ? start : -1;
    }

    private bool IsMasked(ReadOnlySpan<char> folded, int start)
    {
        foreach (var (phrase, offset) in _masks)
        {
            if (TopicWords.IsBoundary(folded, start - offset) && phrase.IsAt(folded, start - offset))
                return true;
        }

        return false;
    }
}
