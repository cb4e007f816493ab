using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Aggregator.Testing.Fuzzing;

/// <summary>Cuts a document down to its head, a few of its items, and its end, so that many mutations of it can be run.</summary>
internal static partial class DocumentTrimmer
{
    private const int MaxItems = 2;
    private const int MaxHead = 1_500;
    private const int MaxItem = 1_500;
    private const int MaxTail = 500;

    /// <summary>The shortened document; as it is where no items are found in it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="first">The first item to keep: another for each variant.</param>
    public static byte[] Trim(byte[] document, int first)
    {
        // Latin-1 keeps every byte, whatever the document is written in.
        var text = Encoding.Latin1.GetString(document);
        if (text.TrimStart().StartsWith('{'))
            return TrimJson(document, first);
        var items = Items().Matches(text);
        if (items.Count == 0)
            return document.Length <= MaxHead + MaxTail ? document : Encoding.Latin1.GetBytes(Shorten(text, MaxHead + MaxTail));
        var kept = items.Skip(first % items.Count).Take(MaxItems).Select(item => Shorten(item.Value, MaxItem));
        var end = items[^1].Index + items[^1].Length;
        return Encoding.Latin1.GetBytes(string.Concat([Shorten(text[..items[0].Index], MaxHead), .. kept, Shorten(text[end..], MaxTail)]));
    }

    private static byte[] TrimJson(byte[] document, int first)
    {
        var root = JsonNode.Parse(document)!;
        var items = root["items"]!.AsArray();
        var kept = items.Skip(first % Math.Max(1, items.Count)).Take(MaxItems).Select(item => item!.DeepClone()).ToArray();
        foreach (var item in kept)
        {
            if (item["content_html"]?.GetValue<string>() is { Length: > MaxItem } html)
                item["content_html"] = html[..MaxItem];
        }

        root["items"] = new JsonArray(kept);
        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    /// <summary>Begin and end hold the tags that matter: what is too long is taken out of the middle.</summary>
    private static string Shorten(string text, int maxLength) =>
        text.Length <= maxLength ? text : string.Concat(text.AsSpan(0, maxLength * 3 / 4), text.AsSpan(text.Length - (maxLength / 4)));

    [GeneratedRegex(@"<(?<name>(\w+:)?(item|entry))[\s>].*?</\k<name>\s*>\s*", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Items();
}
