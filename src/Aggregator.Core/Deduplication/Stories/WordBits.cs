using System.Numerics;

namespace Aggregator.Core.Deduplication.Stories;

/// <summary>
/// A set of words as bits: most candidates share too few words, which this tells without looking at them. Words that share a bit make it
/// err on the side of likeness. Four fields, since code with an array of them is slow until it is compiled anew.
/// </summary>
internal struct WordBits
{
    private const int Bits = 4 * 64;

    /// <summary>The bits that two sets share are fewer than the words, where some of these share a bit: by less than this.</summary>
    private const double Slack = 0.8;

    private const double Share = Slack * StoryConstants.MinLikeness / (1 + StoryConstants.MinLikeness);

    private ulong _first;
    private ulong _second;
    private ulong _third;
    private ulong _fourth;
    private int _words;

    /// <summary>The bits of a set.</summary>
    public static WordBits Of(ReadOnlySpan<uint> words)
    {
        var bits = new WordBits { _words = words.Length };
        foreach (var word in words)
            bits.Set((int)(word % Bits));
        return bits;
    }

    /// <summary>Whether two sets may have a Jaccard likeness of at least <see cref="StoryConstants.MinLikeness"/>.</summary>
    public readonly bool MayBeLike(in WordBits other)
    {
        var common = BitOperations.PopCount(_first & other._first) + BitOperations.PopCount(_second & other._second)
            + BitOperations.PopCount(_third & other._third) + BitOperations.PopCount(_fourth & other._fourth);
        return common >= Share * (_words + other._words);
    }

    private void Set(int bit)
    {
        var mask = 1UL << (bit % 64);
        switch (bit / 64)
        {
            case 0: _first |= mask; break;
            case 1: _second |= mask; break;
            case 2: _third |= mask; break;
            default: _fourth |= mask; break;
        }
    }
}
