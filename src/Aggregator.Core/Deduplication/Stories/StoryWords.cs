using System.Runtime.InteropServices;
using Aggregator.Core.Model;

namespace Aggregator.Core.Deduplication.Stories;

/// <summary>
/// Takes the words of a text that carry meaning, as hashes: folded, in lower case, cut to their stems, without function words and what
/// wire services put before a text. Numbers are kept whole, and written-out ones become figures. Scripts without spaces between words
/// give pairs of characters.
/// </summary>
internal sealed class StoryWords
{
    private const uint HashBasis = 2_166_136_261;
    private const uint HashPrime = 16_777_619;

    private readonly List<uint> _words = [];
    private readonly List<uint> _figures = [];
    private char[]? _buffer;

    /// <summary>The words that were taken, in their order.</summary>
    public ReadOnlySpan<uint> Words => CollectionsMarshal.AsSpan(_words);

    /// <summary>Those of them that are numbers, versions or dates.</summary>
    public ReadOnlySpan<uint> Figures => CollectionsMarshal.AsSpan(_figures);

    /// <summary>Reads a text, in place of the last one.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="limit">The most words taken.</param>
    public void Read(ReadOnlySpan<char> text, int limit)
    {
        _words.Clear();
        _figures.Clear();
        var folded = TextFold.Of(text, ref _buffer);
        for (var at = 0; at < folded.Length && _words.Count < limit;)
        {
            if (!char.IsLetterOrDigit(folded[at]))
                at++;
            else
                at = IsUnspaced(folded[at]) ? ReadPair(folded, at) : ReadWord(folded, at);
        }
    }

    private static bool IsUnspaced(char character) =>
        character is (>= '\u0E00' and <= '\u0EFF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF');

    /// <summary>A character with the next; alone it says too little.</summary>
    private int ReadPair(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 < text.Length && IsUnspaced(text[at + 1]))
            _words.Add(Hash(text.Slice(at, 2)));
        return at + 1;
    }

    private int ReadWord(ReadOnlySpan<char> text, int start)
    {
        var end = EndOf(text, start, out var isFigure);
        var length = Math.Min(end - start, isFigure ? StoryConstants.MaxFigureLength : StoryConstants.MaxWordLength);
        Span<char> word = stackalloc char[length];
        text.Slice(start, length).ToLowerInvariant(word);
        if (StoryVocabulary.FigureOf(word) is { } figure)
            Add(Hash(figure), isFigure: true);
        else if (isFigure)
            Add(Hash(FigureText(word)), isFigure: true);
        else if (word.Length > 1 && !StoryVocabulary.IsFunctionWord(word))
            Add(Hash(Stem(word)), isFigure: false);
        return end;
    }

    private void Add(uint hash, bool isFigure)
    {
        _words.Add(hash);
        if (isFigure)
            _figures.Add(hash);
    }

    /// <summary>Where a word ends; points and commas between digits belong to it: "26.1", "1,200".</summary>
    private static int EndOf(ReadOnlySpan<char> text, int start, out bool isFigure)
    {
        isFigure = false;
        var at = start;
        for (; at < text.Length; at++)
        {
            if (char.IsDigit(text[at]))
                isFigure = true;
            else if (!char.IsLetter(text[at]) && !(text[at] is '.' or ',' && isFigure && at + 1 < text.Length && char.IsDigit(text[at + 1]) && char.IsDigit(text[at - 1])))
                break;
            else if (IsUnspaced(text[at]))
                break;
        }

        return at;
    }

    /// <summary>A figure without what groups its digits.</summary>
    private static ReadOnlySpan<char> FigureText(Span<char> word)
    {
        var comma = word.IndexOf(',');
        if (comma < 0 || word.Length - comma < StoryConstants.DigitsOfGroup + 1)
            return word;
        var length = 0;
        foreach (var character in word)
        {
            if (character != ',')
                word[length++] = character;
        }

        return word[..length];
    }

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
