using System.Buffers;
using System.Runtime.InteropServices;
using Aggregator.Core.Model;

namespace Aggregator.Core.Deduplication.Stories;

/// <summary>
/// Takes the words of a text that carry meaning: folded, in lower case, cut to their stems, without function words and what wire services
/// put before a text. Written-out numbers become figures, units part from theirs. Scripts without spaces between words give pairs of
/// characters.
/// </summary>
internal sealed class StoryWords
{
    private const uint HashBasis = 2_166_136_261;
    private const uint HashPrime = 16_777_619;

    /// <summary>After one of these a sentence begins, or what reads like one.</summary>
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?:|\u2026");

    private readonly List<StoryWord> _words = [];
    private char[]? _buffer;

    /// <summary>The words that were taken, in their order.</summary>
    public ReadOnlySpan<StoryWord> Words => CollectionsMarshal.AsSpan(_words);

    /// <summary>Reads a text, in place of the last one.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="limit">The most words taken.</param>
    public void Read(ReadOnlySpan<char> text, int limit)
    {
        _words.Clear();
        var folded = TextFold.Of(text, ref _buffer);
        var initial = true;
        for (var at = 0; at < folded.Length && _words.Count < limit;)
        {
            if (!char.IsLetterOrDigit(folded[at]))
            {
                initial |= SentenceEnds.Contains(folded[at]) || IsDash(folded, at);
                at++;
                continue;
            }

            at = IsUnspaced(folded[at]) ? ReadPair(folded, at) : ReadWord(folded, at, initial);
            initial = false;
        }

        // A figure with a unit is two.
        if (_words.Count > limit)
            _words.RemoveAt(limit);
    }

    /// <summary>Folding has made every dash a hyphen; only one between spaces parts sentences.</summary>
    private static bool IsDash(ReadOnlySpan<char> text, int at) => text[at] == '-' && at > 0 && text[at - 1] == ' ';

    private static bool IsUnspaced(char character) =>
        character is (>= '\u0E00' and <= '\u0EFF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF');

    /// <summary>A character with the next; alone it says too little.</summary>
    private int ReadPair(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 < text.Length && IsUnspaced(text[at + 1]))
            _words.Add(new StoryWord(Hash(text.Slice(at, 2)), StoryMarks.None, IsInitial: false));
        return at + 1;
    }

    private int ReadWord(ReadOnlySpan<char> text, int start, bool initial)
    {
        var end = EndOf(text, start);
        var isName = char.IsUpper(text[start]);
        Span<char> word = stackalloc char[Math.Min(end - start, StoryConstants.MaxWordLength)];
        text.Slice(start, word.Length).ToLowerInvariant(word);
        if (char.IsDigit(word[0]))
            AddNumber(word, initial);
        else if (StoryVocabulary.FigureOf(word) is { } figure)
            Add(figure, StoryMarks.Figure, initial);
        else if (word.ContainsAnyInRange('0', '9'))
            Add(word, StoryMarks.Figure, initial);
        else if (StoryVocabulary.IsDate(word, isName))
            Add(Stem(word), StoryMarks.Date, initial);
        else if (word.Length > 1 && !StoryVocabulary.IsFunctionWord(word))
            Add(Stem(word), isName ? StoryMarks.Name : StoryMarks.None, initial);
        return end;
    }

    /// <summary>Where a word ends; points and commas between digits belong to it: "26.1", "1,200".</summary>
    private static int EndOf(ReadOnlySpan<char> text, int start)
    {
        var at = start + 1;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) ? !IsUnspaced(text[at]) : IsWithinNumber(text, at)))
            at++;
        return at;
    }

    private static bool IsWithinNumber(ReadOnlySpan<char> text, int at) =>
        text[at] is '.' or ',' && char.IsDigit(text[at - 1]) && at + 1 < text.Length && char.IsDigit(text[at + 1]);

    /// <summary>"1,200m" is 1200, "64GB" 64 and a unit, "18th" an ordinal.</summary>
    private void AddNumber(Span<char> word, bool initial)
    {
        var end = word.LastIndexOfAnyInRange('0', '9') + 1;
        if (end == 0)
        {
            Add(word, StoryMarks.Figure, initial); // digits of another script
            return;
        }

        var unit = word[end..];
        var isOrdinal = unit is "st" or "nd" or "rd" or "th";
        Span<char> number = stackalloc char[end + StoryVocabulary.Ordinal.Length];
        var length = Ungroup(word[..end], number);
        if (isOrdinal)
        {
            StoryVocabulary.Ordinal.CopyTo(number[length..]);
            length += StoryVocabulary.Ordinal.Length;
        }

        Add(number[..length], StoryMarks.Figure, initial);
        if (!isOrdinal && unit.Length > 1 && !StoryVocabulary.IsFunctionWord(unit))
            Add(Stem(unit), StoryMarks.None, initial);
    }

    /// <summary>Leaves out commas before groups of three digits.</summary>
    private static int Ungroup(ReadOnlySpan<char> grouped, Span<char> number)
    {
        var length = 0;
        for (var i = 0; i < grouped.Length; i++)
        {
            var isSeparator = grouped[i] == ',' && grouped.Length - i > StoryConstants.DigitsOfGroup && !grouped.Slice(i + 1, StoryConstants.DigitsOfGroup).ContainsAny(',', '.');
            if (!isSeparator)
                number[length++] = grouped[i];
        }

        return length;
    }

    private void Add(ReadOnlySpan<char> word, StoryMarks marks, bool initial) => _words.Add(new StoryWord(Hash(word), marks, initial));

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word) => word[..Math.Min(word.Length, StoryConstants.StemLength)];

    /// <summary>FNV-1a over UTF-16 code units (Fowler, Noll, Vo), mixed at the end so that similar words differ in all bits.</summary>
    private static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = HashBasis;
        foreach (var character in text)
            hash = (hash ^ character) * HashPrime;
        hash ^= hash >> 16;
        hash *= 0x85EB_CA6B;
        return hash ^ (hash >> 13);
    }
}
