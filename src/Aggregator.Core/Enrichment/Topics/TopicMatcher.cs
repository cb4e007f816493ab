using System.Numerics;

namespace Aggregator.Core.Enrichment.Topics;

/// <summary>
/// Finds keywords in one pass over a text, whatever their number. Each word's hash is computed as it is passed over; most words, and most
/// pairs of words, end at a bit that says that no keyword begins with them.
/// </summary>
internal sealed class TopicMatcher
{
    // FNV-1a, 32 bits.
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>So many bits to a beginning let one in sixty-four of the others through.</summary>
    private const int BitsPerBeginning = 64;
    private const int BitsPerUnit = 64;
    private const int HashBits = 32;

    private readonly Dictionary<uint, TopicKeyword[]> _byBeginning;
    private readonly ulong[] _filter;
    private readonly int _filterShift;

    /// <summary>Takes the keywords of all topics.</summary>
    public TopicMatcher(IReadOnlyList<TopicKeyword> keywords)
    {
        _byBeginning = keywords.GroupBy(k => HashOfBeginning(k.Phrase)).ToDictionary(g => g.Key, g => g.ToArray());
        var bits = BitOperations.RoundUpToPowerOf2((uint)Math.Max(_byBeginning.Count * BitsPerBeginning, BitsPerUnit * 2));
        _filter = new ulong[bits / BitsPerUnit];
        _filterShift = HashBits - BitOperations.Log2(bits);
        foreach (var bit in _byBeginning.Keys.Select(hash => hash >> _filterShift))
            _filter[bit / BitsPerUnit] |= 1UL << (int)(bit % BitsPerUnit);
    }

    /// <summary>Finds the keywords of a text.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="field">What it is of the article.</param>
    /// <param name="part">Which of several texts of the field.</param>
    /// <param name="hits">Takes them.</param>
    public void Find(ReadOnlySpan<char> folded, TopicField field, int part, TopicHits hits)
    {
        var (wordBefore, hashBefore) = (0, 0u);
        for (var at = 0; at < folded.Length;)
        {
            if (!TopicWords.IsInWord(folded[at]))
            {
                at++;
                continue;
            }

            var start = at;
            at = TopicWords.EndOf(folded, start);
            var hash = Hash(folded[start..at]);
            if (Find(hash) is { } alone)
                Add(folded, start, alone, field, part, hits);
            if (Find(Pair(hashBefore, hash)) is { } pairs)
                Add(folded, wordBefore, pairs, field, part, hits);
            (wordBefore, hashBefore) = (start, hash);
        }
    }

    private static void Add(ReadOnlySpan<char> folded, int firstWordAt, TopicKeyword[] keywords, TopicField field, int part, TopicHits hits)
    {
        foreach (var keyword in keywords)
        {
            if (keyword.Find(folded, firstWordAt) is >= 0 and var start)
                hits.Add(keyword, field, start, part);
        }
    }

    private TopicKeyword[]? Find(uint hash)
    {
        var bit = hash >> _filterShift;
        return (_filter[bit / BitsPerUnit] & (1UL << (int)(bit % BitsPerUnit))) != 0 ? _byBeginning.GetValueOrDefault(hash) : null;
    }

    /// <summary>Of the first two words, or of the only one.</summary>
    private static uint HashOfBeginning(TopicPhrase phrase)
    {
        ReadOnlySpan<char> text = phrase.Folded;
        var start = phrase.FirstWordStart;
        var end = TopicWords.EndOf(text, start);
        var first = Hash(text[start..end]);
        while (end < text.Length && !TopicWords.IsInWord(text[end]))
            end++;
        return end == text.Length ? first : Pair(first, Hash(text[end..TopicWords.EndOf(text, end)]));
    }

    private static uint Pair(uint first, uint second) => (BitOperations.RotateLeft(first, HashBits / 2) ^ second) * Prime;

    /// <summary>Of a word without case.</summary>
    private static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var character in word)
            hash = (hash ^ char.ToLowerInvariant(character)) * Prime;
        return hash;
    }
}
