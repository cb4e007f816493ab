using Aggregator.Core.Model;

namespace Aggregator.Core.Deduplication.Stories;

/// <summary>Makes the signatures by which articles are compared.</summary>
internal static class StorySigner
{
    /// <summary>What sites set between a headline and their own name.</summary>
    private static readonly string[] Separators = [" | ", " - ", " \u2013 ", " \u2014 ", " \u00B7 "];

    [ThreadStatic]
    private static StoryWords? _words;

    /// <summary>The signature of a draft; <see cref="StorySignature.None"/> where it has too few words.</summary>
    public static StorySignature Sign(ArticleDraft draft) =>
        Sign(draft.Title, draft.Excerpt.Length > 0 ? draft.Excerpt : draft.Text.AsSpan(0, Math.Min(draft.Text.Length, ArticleConstants.MaxExcerptLength)));

    /// <summary>The signature of a title and the beginning of its text.</summary>
    public static StorySignature Sign(ReadOnlySpan<char> title, ReadOnlySpan<char> lead)
    {
        var reader = _words ??= new StoryWords();
        Span<ulong> words = stackalloc ulong[StoryConstants.TitleWords + StoryConstants.LeadWords];
        reader.Read(Headline(title), StoryConstants.TitleWords);
        var count = AddTitle(words, reader.Words);
        if (count == 0)
            return StorySignature.None;
        reader.Read(lead, StoryConstants.LeadWords);
        foreach (var word in reader.Words)
            words[count++] = Pack(word.Hash, word.IsInitial ? word.Marks & ~StoryMarks.Name : word.Marks);

        words = words[..Unite(words[..count])];
        return words.Length >= StoryConstants.FewestWords ? ToSignature(words) : StorySignature.None;
    }

    /// <summary>The longest part of a title: the others name the site or the section.</summary>
    private static ReadOnlySpan<char> Headline(ReadOnlySpan<char> title)
    {
        foreach (var separator in Separators)
        {
            for (var at = title.IndexOf(separator); at >= 0; at = title.IndexOf(separator))
            {
                var rest = title[(at + separator.Length)..];
                title = at >= rest.Length ? title[..at] : rest;
            }
        }

        return title;
    }

    /// <summary>Where a title has a capital at nearly every word, capitals do not tell names.</summary>
    private static int AddTitle(Span<ulong> words, ReadOnlySpan<StoryWord> title)
    {
        var (names, plain) = (0, 0);
        foreach (var word in title)
        {
            names += word.Marks == StoryMarks.Name ? 1 : 0;
            plain += word.Marks == StoryMarks.None ? 1 : 0;
        }

        var isCapitalized = names + plain >= StoryConstants.FewestWords && names > StoryConstants.CapitalizedShare * (names + plain);
        for (var i = 0; i < title.Length; i++)
            words[i] = Pack(title[i].Hash, StoryMarks.Title | (isCapitalized ? title[i].Marks & ~StoryMarks.Name : title[i].Marks));
        return title.Length;
    }

    /// <summary>A word and its marks as one number, so that words sort by their hashes.</summary>
    private static ulong Pack(uint hash, StoryMarks marks) => ((ulong)hash << 8) | (byte)marks;

    /// <summary>Sorts words and makes one of those that are the same, with the marks of all. Gives how many there are.</summary>
    private static int Unite(Span<ulong> words)
    {
        words.Sort();
        var count = 0;
        foreach (var word in words)
        {
            if (count > 0 && words[count - 1] >> 8 == word >> 8)
                words[count - 1] |= word;
            else
                words[count++] = word;
        }

        return count;
    }

    private static StorySignature ToSignature(ReadOnlySpan<ulong> words)
    {
        var (hashes, marks) = (new uint[words.Length], new StoryMarks[words.Length]);
        for (var i = 0; i < words.Length; i++)
            (hashes[i], marks[i]) = ((uint)(words[i] >> 8), (StoryMarks)(byte)words[i]);
        return new StorySignature(hashes, marks);
    }
}
