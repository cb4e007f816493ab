namespace Aggregator.Core.Enrichment.Topics;

/// <summary>A keyword and how it is compared.</summary>
internal sealed class TopicKeyword
{
    /// <summary>Takes a keyword that holds a letter or digit.</summary>
    public TopicKeyword(string text, Topic topic)
    {
        Text = text;
        Topic = topic;
        MatchesCase = text.Any(char.IsUpper) && !text.Any(char.IsLower);
        FirstWordStart = text.TakeWhile(c => !char.IsLetterOrDigit(c)).Count();
        FirstWord = new string([.. text.Skip(FirstWordStart).TakeWhile(char.IsLetterOrDigit)]);
    }

    /// <summary>The keyword.</summary>
    public string Text { get; }

    /// <summary>The topic that it tells.</summary>
    public Topic Topic { get; }

    /// <summary>Whether it is all capitals, as "AI", and so must stand in the text.</summary>
    public bool MatchesCase { get; }

    /// <summary>Its first run of letters and digits.</summary>
    public string FirstWord { get; }

    /// <summary>Where that begins: "NET" in ".NET" at 1.</summary>
    public int FirstWordStart { get; }

    /// <summary>Whether it stands in a text as whole words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="wordStart">Where a word begins in it that equals the first word without case.</param>
    public bool IsAt(ReadOnlySpan<char> text, int wordStart)
    {
        var start = wordStart - FirstWordStart;
        if (start < 0 || text.Length - start < Text.Length)
            return false;
        for (var i = 0; i < Text.Length; i++)
        {
            if (!AreSame(Text[i], text[start + i]))
                return false;
        }

        var end = start + Text.Length;
        return end == text.Length || !char.IsLetterOrDigit(text[end]);
    }

    private bool AreSame(char keyword, char text)
    {
        // "machine learning" is also written "machine-learning".
        if (keyword == text || (keyword == ' ' && text == '-'))
            return true;
        return !MatchesCase && char.ToLowerInvariant(keyword) == char.ToLowerInvariant(text);
    }
}
