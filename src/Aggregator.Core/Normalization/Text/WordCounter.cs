namespace Aggregator.Core.Normalization.Text;

/// <summary>Counts words: runs without white space that hold a letter or digit, and every character of the scripts that do without spaces.</summary>
internal static class WordCounter
{
    /// <summary>The first character of the scripts that do without spaces.</summary>
    private const char FirstIdeographic = '\u2E80';

    /// <summary>The number of words of collapsed plain text.</summary>
    public static int Count(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange(FirstIdeographic, char.MaxValue) ? CountCharacters(text) : CountRuns(text);

    private static int CountRuns(ReadOnlySpan<char> text)
    {
        var words = 0;
        while (!text.IsEmpty)
        {
            var space = text.IndexOf(' ');
            words += IsWord(space < 0 ? text : text[..space]) ? 1 : 0;
            text = space < 0 ? default : text[(space + 1)..];
        }

        return words;
    }

    private static bool IsWord(ReadOnlySpan<char> run)
    {
        foreach (var c in run)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }

    private static int CountCharacters(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (c == ' ')
            {
                inWord = false;
            }
            else if (c >= FirstIdeographic && IsIdeographic(c))
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
