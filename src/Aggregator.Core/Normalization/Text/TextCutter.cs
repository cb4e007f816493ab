using System.Buffers;

namespace Aggregator.Core.Normalization.Text;

/// <summary>Shortens plain text where a reader would.</summary>
internal static class TextCutter
{
    /// <summary>Stands for what was cut off.</summary>
    public const char Ellipsis = '…';

    private const string SentenceEnds = ".!?…。！？";
    private const string Closers = "\"'”’»)]";

    /// <summary>What a sentence's last character may be.</summary>
    private static readonly SearchValues<char> LastCharacters = SearchValues.Create(SentenceEnds + Closers);

    /// <summary>Cuts behind the last word that fits and adds an ellipsis, which counts too.</summary>
    public static string CutAtWord(ReadOnlySpan<char> text, int maxLength)
    {
        if (text.Length <= maxLength)
            return text.ToString();
        var head = text[..(maxLength - 1)];
        var space = text[maxLength - 1] == ' ' ? head.Length : head.LastIndexOf(' ');

        // A text without spaces, as in Chinese, is cut anywhere but inside a surrogate pair.
        if (space < maxLength / 2)
            space = char.IsHighSurrogate(head[^1]) ? head.Length - 1 : head.Length;
        return string.Concat(head[..space].TrimEnd(" ,;:–—-"), [Ellipsis]);
    }

    /// <summary>Cuts behind the last sentence that fits, else at a word.</summary>
    /// <param name="text">Collapsed plain text.</param>
    /// <param name="maxLength">Longest result.</param>
    /// <param name="minLength">A sentence's end before this place is not taken.</param>
    public static string CutAtSentence(string text, int maxLength, int minLength)
    {
        if (text.Length <= maxLength)
            return text;
        for (var end = LastEnd(text, maxLength); end >= minLength; end = LastEnd(text, end - 1))
        {
            if (IsSentenceEnd(text, end))
                return text[..end];
        }

        return CutAtWord(text, maxLength);
    }

    /// <summary>The last place, up to the given one, where a sentence might end; 0 where there is none.</summary>
    private static int LastEnd(string text, int end) => text.AsSpan(0, end).LastIndexOfAny(LastCharacters) + 1;

    /// <summary>Whether a sentence ends right before this place.</summary>
    private static bool IsSentenceEnd(string text, int end)
    {
        var last = end - 1;
        while (last > 0 && Closers.Contains(text[last], StringComparison.Ordinal))
            last--;
        if (!SentenceEnds.Contains(text[last], StringComparison.Ordinal))
            return false;
        if (text[last] is '。' or '！' or '？' || end == text.Length)
            return true;
        return text[end] == ' ' && !(text[last] == '.' && SentenceAbbreviations.EndsIn(text.AsSpan(0, last)));
    }
}
