using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Topics;

/// <summary>A phrase and how it is compared with folded text.</summary>
internal sealed class TopicPhrase
{
    /// <summary>Takes a phrase that holds a letter or digit.</summary>
    public TopicPhrase(string text)
    {
        Text = text;
        Folded = TextFold.Of(text);
        MatchesCase = Folded.Any(char.IsUpper) && !Folded.Any(char.IsLower);
        FirstWordStart = Folded.TakeWhile(c => !TopicWords.IsInWord(c)).Count();
    }

    /// <summary>As it is written in the taxonomy.</summary>
    public string Text { get; }

    /// <summary>As it is compared.</summary>
    public string Folded { get; }

    /// <summary>Whether it is all capitals, as "AI", and so must stand in the text.</summary>
    public bool MatchesCase { get; }

    /// <summary>Where its first word begins: "NET" in ".NET" at 1.</summary>
    public int FirstWordStart { get; }

    /// <summary>Whether it stands at a place of a text as whole words.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="start">Where the phrase would begin; may lie outside.</param>
    public bool IsAt(ReadOnlySpan<char> folded, int start)
    {
        if (start < 0 || folded.Length - start < Folded.Length)
            return false;
        for (var i = 0; i < Folded.Length; i++)
        {
            if (!AreSame(Folded[i], folded[start + i]))
                return false;
        }

        return TopicWords.IsBoundary(folded, start + Folded.Length);
    }

    private bool AreSame(char own, char text)
    {
        // "machine learning" is also written "machine-learning".
        if (own == text || (own == ' ' && text == '-'))
            return true;
        return !MatchesCase && char.ToLowerInvariant(own) == char.ToLowerInvariant(text);
    }
}
