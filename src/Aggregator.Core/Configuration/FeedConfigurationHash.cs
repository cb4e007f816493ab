using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Aggregator.Core.Configuration;

/// <summary>A hash over what an operator can change to make a feed that was gone worth asking again.</summary>
internal static class FeedConfigurationHash
{
    public static ulong Of(string url, IReadOnlyDictionary<string, string> headers, bool enabled)
    {
        var hash = new XxHash3();
        Append(hash, url);
        var names = headers.Keys.ToArray();
        Array.Sort(names, StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            Append(hash, name.ToLowerInvariant());
            Append(hash, headers[name]);
        }

        hash.Append([enabled ? (byte)1 : (byte)0]);
        return hash.GetCurrentHashAsUInt64();
    }

    /// <summary>With a separator, so that no two lists of texts run into one.</summary>
    private static void Append(XxHash3 hash, string text)
    {
        hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        hash.Append([0, 0]);
    }
}
