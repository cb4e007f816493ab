using Aggregator.Core.Model;

namespace Aggregator.Core.Deduplication.Stories;

/// <summary>How like the wordings of two articles are.</summary>
internal static class StoryLikeness
{
    /// <summary>0 (nothing in common) to 1 (the same words).</summary>
    public static double Of(StorySignature a, StorySignature b)
    {
        var common = Common(a.Words, b.Words);
        return (double)common / (a.Words.Length + b.Words.Length - common);
    }

    /// <summary>How many members two ascending sets share.</summary>
    public static int Common(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j])
            {
                common++;
                i++;
                j++;
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }
}
