using System.IO.Hashing;
using System.Runtime.InteropServices;
using Aggregator.Core.Model;

namespace Aggregator.Core.Normalization.Items;

/// <summary>The hash of what makes a revision: title, excerpt, content and images.</summary>
internal static class TextHash
{
    /// <summary>Hashes the parts one after another, each seeded with the hash so far, so that text cannot move between them unseen.</summary>
    public static ulong Of(string title, string excerpt, string content, IReadOnlyList<ArticleImage> images)
    {
        var hash = Add(Add(Add(0, title), excerpt), content);
        for (var i = 0; i < images.Count; i++)
            hash = Add(hash, images[i].Url);
        return hash;
    }

    private static ulong Add(ulong hash, string text) =>
        XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()), unchecked((long)hash));
}
