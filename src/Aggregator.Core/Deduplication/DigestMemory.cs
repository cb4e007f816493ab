using System.Buffers.Binary;
using Aggregator.Core.Model;

namespace Aggregator.Core.Deduplication;

/// <summary>Decides which item digests of a feed are remembered.</summary>
internal static class DigestMemory
{
    /// <summary>How many items that left the document stay remembered: servers behind one name may show different pages of a feed.</summary>
    public const int Departed = 200;

    /// <summary>The same after a push, which may hold what is new alone: the feed's other items have not left it.</summary>
    public const int DepartedOfPush = 5_000;

    /// <summary>The digests to remember: those of the document, then the latest of before.</summary>
    public static IReadOnlyList<ItemDigest> Combine(
        IReadOnlyList<ItemDigest> unchanged, IReadOnlyList<ArticleDraft> drafts, IReadOnlyList<ItemDigest> before, int departed = Departed)
    {
        var result = new List<ItemDigest>(unchanged.Count + drafts.Count + Math.Min(before.Count, departed));
        var taken = new HashSet<ulong>(result.Capacity);
        foreach (var digest in unchanged)
            Take(digest);
        foreach (var draft in drafts)
            Take(new ItemDigest(draft.RawHash, ShortKey(draft.Keys[0])));

        var limit = result.Count + departed;
        foreach (var digest in before)
        {
            if (result.Count >= limit)
                break;
            Take(digest);
        }

        return result;

        void Take(ItemDigest digest)
        {
            if (taken.Add(digest.RawHash))
                result.Add(digest);
        }
    }

    private static ulong ShortKey(ArticleKey key)
    {
        Span<byte> bytes = stackalloc byte[ArticleKey.SizeInBytes];
        key.Write(bytes);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }
}
