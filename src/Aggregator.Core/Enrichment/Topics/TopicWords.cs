namespace Aggregator.Core.Enrichment.Topics;

/// <summary>Where words begin and end. Scripts that set no spaces between words have a boundary at every letter.</summary>
internal static class TopicWords
{
    /// <summary>Scripts without spaces between words: first and last character of their blocks.</summary>
    private static readonly (char First, char Last)[] Unspaced =
    [
        ('\u0E00', '\u0EFF'), // Thai, Lao
        ('\u1000', '\u109F'), // Myanmar
        ('\u1780', '\u17FF'), // Khmer
        ('\u3040', '\u30FF'), // Hiragana, Katakana
        ('\u3400', '\u9FFF'), // Han
        ('\uAC00', '\uD7AF'), // Hangul: words carry their particles
        ('\uF900', '\uFAFF'), // Han, compatibility
    ];

    /// <summary>Whether a character belongs to a word.</summary>
    public static bool IsInWord(char character) => char.IsLetterOrDigit(character);

    /// <summary>Whether it is a word by itself.</summary>
    public static bool IsWord(char character)
    {
        if (character < Unspaced[0].First)
            return false;
        foreach (var (first, last) in Unspaced)
        {
            if (character >= first && character <= last)
                return true;
        }

        return false;
    }

    /// <summary>Where the word ends that begins here.</summary>
    public static int EndOf(ReadOnlySpan<char> text, int start)
    {
        var at = start + 1;
        if (IsWord(text[start]))
            return at;
        while (at < text.Length && IsInWord(text[at]) && !IsWord(text[at]))
            at++;
        return at;
    }

    /// <summary>Whether no word goes on over a place.</summary>
    public static bool IsBoundary(ReadOnlySpan<char> text, int at) =>
        at <= 0 || at >= text.Length || !IsInWord(text[at]) || !IsInWord(text[at - 1]) || IsWord(text[at]) || IsWord(text[at - 1]);
}
