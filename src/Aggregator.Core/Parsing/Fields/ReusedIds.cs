using System.Runtime.InteropServices;
using Aggregator.Core.Model;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>
/// Finds ids that tell no items apart. An id may name a few entries of a document, which then are versions of one (RFC 4287 section
/// 4.1.1), and many that repeat each other. On more entries than that it is a feed generator's fault: a constant, the address of the
/// home page.
/// </summary>
internal static class ReusedIds
{
    /// <summary>Most items of a document that may be versions of one.</summary>
    public const int MaxVersions = 3;

    /// <summary>The items, those with such an id marked.</summary>
    public static IReadOnlyList<ParsedItem> Mark(IReadOnlyList<ParsedItem> items)
    {
        if (!IsAnyOnMany(items))
            return items;
        var reused = items.Where(item => item.Id is not null).GroupBy(item => item.Id!, StringComparer.Ordinal)
            .Where(same => same.Select(item => (WordingOf(item), item.Published)).Distinct().Count() > MaxVersions)
            .Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        return reused.Count == 0
            ? items
            : [.. items.Select(item => item.Id is not null && reused.Contains(item.Id) ? item with { IdIsReused = true } : item)];
    }

    /// <summary>The look that every document is given: nearly all end here.</summary>
    private static bool IsAnyOnMany(IReadOnlyList<ParsedItem> items)
    {
        if (items.Count <= MaxVersions)
            return false;
        var counts = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (item.Id is not null && ++CollectionsMarshal.GetValueRefOrAddDefault(counts, item.Id, out _) > MaxVersions)
                return true;
        }

        return false;
    }

    private static string? WordingOf(ParsedItem item) =>
        (!item.Title.IsEmpty ? item.Title : !item.Summary.IsEmpty ? item.Summary : item.Content).Value;
}
