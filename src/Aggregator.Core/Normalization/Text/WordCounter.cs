namespace Aggregator.Core.Normalization.Text;

/// <summary>Counts words: runs without white space that hold a letter or digit, and every character of the scripts that do without spaces.</summary>
internal static class WordCounter
{
    /// <summary>The number of words of collapsed plain text.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (c == ' ')
            {
                inWord = false;
            }
            else if (c >= '\u2E80' && IsIdeographic(c))
            {
                words++;
                inWord = false;
            }
            else if (!inWord && (char.IsAsciiLetterOrDigit(c) || (c > '\u007F' && char.IsLetterOrDigit(c))))
            {
                words++;
                inWord = true;
            }
        }

        return words;
    }

    /// <summary>Han, Hiragana and Katakana. Hangul is written with spaces.</summary>
    private static bool IsIdeographic(char c) =>
        c is (>= '\u2E80' and <= '\u2FDF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF')
            or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFF9D')
            || (char.IsHighSurrogate(c) && c >= '\uD840');
}
