using Aggregator.Core.Model;
using Aggregator.Core.Parsing.Sniffing;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Repairs;

/// <summary>Mends a document step by step until it passes the guard: gentle repairs first, and none where none is needed.</summary>
internal static class XmlRepairs
{
    /// <summary>The name of the repair that cuts what stands before the root.</summary>
    public const string LeadingJunk = "leading-junk";

    /// <summary>In the order tried. Each sees the text as the ones before left it.</summary>
    private static readonly XmlRepair[] Steps =
    [
        new("invalid-characters", static (text, _) => CharacterRepair.Apply(text)),
        new("character-references", static (text, _) => ReferenceRepair.Apply(text, null)),
        new("entities-and-ampersands", static (text, context) => ReferenceRepair.Apply(text, context.Entities)),
        new("undeclared-prefixes", static (text, _) => PrefixRepair.Apply(text)),
        new("unbalanced-tags", static (text, context) => TagBalancer.Apply(text, context.MaxDepth)),
        // What the balancer opened up may hold prefixes that were not seen before.
        new("undeclared-prefixes", static (text, _) => PrefixRepair.Apply(text)),
    ];

    /// <summary>Passes the text through the guard, and through repairs while it fails.</summary>
    public static SoundXml MakeSound(string text, SniffedDocument sniffed, int maxDepth, int maxItems)
    {
        // A document type is never read: what it declares could grow without bound, and what it names lies elsewhere.
        var current = sniffed.DoctypeStart >= 0 ? text.Remove(sniffed.DoctypeStart, sniffed.DoctypeEnd - sniffed.DoctypeStart) : text;
        var guard = XmlGuard.Check(current, maxDepth, maxItems);
        if (guard.Error is null || guard.IsBeyondBounds)
            return new SoundXml(current, guard, []);

        var repairs = new List<string>();
        if (sniffed.RootStart > 0)
        {
            current = text[sniffed.RootStart..];
            // The prolog of a document that is broken elsewhere goes too, but that mends nothing.
            guard = XmlGuard.Check(current, maxDepth, maxItems);
            if (guard.Error is null || HasJunk(text, sniffed))
                repairs.Add(LeadingJunk);
        }

        var context = new RepairContext(maxDepth, new DeclaredEntities(DoctypeOf(text, sniffed)));
        foreach (var step in Steps)
        {
            if (guard.Error is null || guard.IsBeyondBounds)
                break;
            var mended = step.Apply(current, context);
            // Each step copies the text, changed or not.
            LargeDocuments.Reclaim(current.Length);
            if (ReferenceEquals(mended, current))
                continue;
            current = mended;
            guard = XmlGuard.Check(current, maxDepth, maxItems);
            if (!repairs.Contains(step.Name))
                repairs.Add(step.Name);
        }

        return new SoundXml(current, guard, repairs);
    }

    private static ReadOnlySpan<char> DoctypeOf(string text, SniffedDocument sniffed) =>
        sniffed.DoctypeStart < 0 ? default : text.AsSpan(sniffed.DoctypeStart, sniffed.DoctypeEnd - sniffed.DoctypeStart);

    /// <summary>Whether something stands before the declaration.</summary>
    private static bool HasJunk(string text, SniffedDocument sniffed) =>
        text[0] != '<' || text.IndexOf("<?xml ", 1, Math.Max(0, sniffed.RootStart - 1), StringComparison.Ordinal) > 0;
}
