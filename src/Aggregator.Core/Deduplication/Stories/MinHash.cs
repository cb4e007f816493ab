using System.Numerics;
using System.Runtime.CompilerServices;

namespace Aggregator.Core.Deduplication.Stories;

/// <summary>
/// The bands of MinHash (Broder, "On the resemblance and containment of documents", 1997) of a set: for each function the least hash
/// of the members, some functions joined to a band. Two sets agree on a function with the probability of their Jaccard likeness.
/// </summary>
internal static class MinHash
{
    private const int Functions = StoryConstants.Bands * StoryConstants.RowsPerBand;
    private const uint Spread = 0x9E37_79B1;

    /// <summary>Odd multipliers and offsets of the functions: fixed, since stored articles are banded anew at every start.</summary>
    private static readonly uint[] Multipliers = Sequence(0x1234_5677, 1);
    private static readonly uint[] Offsets = Sequence(0x0BAD_5EED, 0);

    /// <summary>The keys of the <see cref="StoryConstants.Bands"/> bands of a set that is not empty; the keys of different bands differ.</summary>
    public static uint[] Bands(ReadOnlySpan<uint> words)
    {
        Span<uint> least = stackalloc uint[Functions];
        least.Fill(uint.MaxValue);
        foreach (var word in words)
            Lower(least, word);

        var bands = new uint[StoryConstants.Bands];
        for (var band = 0; band < bands.Length; band++)
        {
            var key = (uint)band * Spread;
            foreach (var row in least.Slice(band * StoryConstants.RowsPerBand, StoryConstants.RowsPerBand))
                key = BitOperations.RotateLeft((key ^ row) * Spread, 15);
            bands[band] = key ^ (key >> 16);
        }

        return bands;
    }

    // Code with vectors is not compiled ahead, and the first tier's is a hundred times slower: most of a short run would be spent in it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Lower(Span<uint> least, uint word)
    {
        var width = Vector<uint>.Count;
        var at = 0;
        var words = new Vector<uint>(word);
        for (; at <= Functions - width; at += width)
        {
            var hashed = (words * new Vector<uint>(Multipliers, at)) + new Vector<uint>(Offsets, at);
            hashed ^= hashed >> 15;
            Vector.Min(hashed, new Vector<uint>(least[at..])).CopyTo(least[at..]);
        }

        for (; at < Functions; at++)
        {
            var hashed = (word * Multipliers[at]) + Offsets[at];
            least[at] = Math.Min(hashed ^ (hashed >> 15), least[at]);
        }
    }

    private static uint[] Sequence(uint seed, uint lowestBit)
    {
        var values = new uint[Functions];
        for (var i = 0; i < values.Length; i++)
        {
            seed = (seed * 1_664_525) + 1_013_904_223;
            values[i] = (seed ^ (seed >> 11)) | lowestBit;
        }

        return values;
    }
}
