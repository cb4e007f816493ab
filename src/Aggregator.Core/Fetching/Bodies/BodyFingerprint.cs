using System.IO.Hashing;
using System.Text;

namespace Aggregator.Core.Fetching.Bodies;

/// <summary>
/// The hash by which a body is known again where its server never says 304. Many servers stamp every answer: a build date, the feed's
/// own <c>updated</c>, a comment that tells when and how fast the page was made. Such parts are passed over, but only outside of items:
/// from the first item's start to the last one's end every byte counts. One pass over the little text around the items; the rest is
/// hashed as it lies there.
/// </summary>
internal static class BodyFingerprint
{
    /// <summary>Dates of the feed as a whole, by local name: RSS, Atom 1.0 and 0.3, Dublin Core.</summary>
    private static readonly byte[][] VolatileElements =
        [[.. "lastBuildDate"u8], [.. "pubDate"u8], [.. "updated"u8], [.. "modified"u8], [.. "date"u8]];

    private static readonly byte[][] ItemElements = [[.. "item"u8], [.. "entry"u8]];

    /// <summary>The 64-bit hash of a body, decompressed.</summary>
    public static ulong Of(ReadOnlySpan<byte> body)
    {
        if (!IsMarkup(body))
            return XxHash3.HashToUInt64(body);
        var hash = new XxHash3();
        var items = AppendAroundItems(hash, body);
        var end = EndOfLastItem(items);
        hash.Append(items[..end]);
        hash.Append(AppendAroundItems(hash, items[end..]));
        return hash.GetCurrentHashAsUInt64();
    }

    // JSON may hold markup in its texts, where every byte counts. UTF-16 is not looked into: its bytes all count.
    private static bool IsMarkup(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith("\uFEFF"u8))
            body = body[3..];
        body = body.TrimStart(" \t\r\n"u8);
        return body is [(byte)'<', not 0, ..];
    }

    /// <summary>Hashes what lies before the first item, volatile parts apart.</summary>
    /// <returns>The rest, from that item on.</returns>
    private static ReadOnlySpan<byte> AppendAroundItems(XxHash3 hash, ReadOnlySpan<byte> text)
    {
        var kept = 0;
        for (var at = text.IndexOf((byte)'<'); at >= 0;)
        {
            var tag = text[at..];
            var next = at + 1;
            if (tag.StartsWith("<!--"u8))
            {
                hash.Append(text[kept..at]);
                kept = next = After(text, at, "-->"u8);
            }
            else if (tag.StartsWith("<![CDATA["u8))
            {
                next = After(text, at, "]]>"u8);
            }
            else if (LocalName(tag[1..]) is var name && IsOneOf(name, ItemElements))
            {
                hash.Append(text[kept..at]);
                return tag;
            }
            else if (IsOneOf(name, VolatileElements) && tag.IndexOf((byte)'>') is var close and > 0)
            {
                next = at + close + 1;
                hash.Append(text[kept..next]);
                kept = next += OrLength(text[next..].IndexOf((byte)'<'), text.Length - next);
            }

            at = text[next..].IndexOf((byte)'<') is var found and >= 0 ? next + found : -1;
        }

        hash.Append(text[kept..]);
        return [];
    }

    private static int EndOfLastItem(ReadOnlySpan<byte> items)
    {
        for (var at = items.LastIndexOf("</"u8); at >= 0; at = items[..at].LastIndexOf("</"u8))
        {
            if (IsOneOf(LocalName(items[(at + 2)..]), ItemElements))
                return After(items, at, ">"u8);
        }

        return items.Length;
    }

    private static int After(ReadOnlySpan<byte> text, int start, ReadOnlySpan<byte> mark) =>
        text[start..].IndexOf(mark) is var found and >= 0 ? start + found + mark.Length : text.Length;

    private static ReadOnlySpan<byte> LocalName(ReadOnlySpan<byte> tag)
    {
        var name = tag[..OrLength(tag.IndexOfAny(" \t\r\n/>"u8), tag.Length)];
        return name[(name.IndexOf((byte)':') + 1)..];
    }

    private static bool IsOneOf(ReadOnlySpan<byte> name, byte[][] names)
    {
        foreach (var candidate in names)
        {
            if (Ascii.EqualsIgnoreCase(name, candidate))
                return true;
        }

        return false;
    }

    private static int OrLength(int index, int length) => index < 0 ? length : index;
}
