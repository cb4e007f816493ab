using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Pages;

/// <summary>Finds what an element means, by a look-up for each word of its attributes: pages have tens of thousands of elements.</summary>
internal sealed class ElementMatcher
{
    private static readonly string[] Attributes = ["itemprop", "rel", "class", "id", "pubdate"];

    /// <summary>Elements that stand for a whole page, or hold no text.</summary>
    private static readonly HashSet<string> NeverByAttribute = ["html", "body", "meta", "link", "script", "base", "main", "input", "form"];

    private readonly List<string> _keys = [];
    private readonly Dictionary<string, List<ElementRule>> _byTag = [];
    private readonly Dictionary<string, List<ElementRule>> _there = [];
    private readonly Dictionary<string, Dictionary<string, List<ElementRule>>.AlternateLookup<ReadOnlySpan<char>>> _words = [];
    private readonly Dictionary<string, List<ElementRule>> _parts = [];
    private readonly string[] _foreignParts;

    /// <summary>Arranges rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="foreignParts">Parts of a class or id that say that it is not the article's.</param>
    public ElementMatcher(IReadOnlyList<ElementRule> rules, string[] foreignParts)
    {
        _foreignParts = foreignParts;
        _keys.AddRange(rules.Select(rule => rule.Key).Distinct());
        foreach (var attribute in Attributes)
        {
            var words = rules.Where(r => r.Attribute == attribute && r.Match == ElementMatch.Word).GroupBy(r => r.Value)
                .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.OrdinalIgnoreCase);
            _words[attribute] = words.GetAlternateLookup<ReadOnlySpan<char>>();
            _parts[attribute] = [.. rules.Where(r => r.Attribute == attribute && r.Match == ElementMatch.Part)];
            _there[attribute] = [.. rules.Where(r => r.Attribute == attribute && r.Match == ElementMatch.There)];
        }

        foreach (var byTag in rules.Where(r => r.Attribute.Length == 0).GroupBy(r => r.Tag!))
            _byTag[byTag.Key] = [.. byTag];
    }

    /// <summary>The keys of all rules that an element fits, in the order of the rules; empty where there is none.</summary>
    public IEnumerable<string> Keys(MarkupElement element)
    {
        HashSet<string>? found = null;
        if (!NeverByAttribute.Contains(element.Name))
        {
            foreach (var attribute in Attributes)
            {
                if (element[attribute] is { } value)
                    AddByAttribute(ref found, element.Name, attribute, value);
            }
        }

        if (found is not null && IsForeign(element))
            found = null;
        foreach (var rule in _byTag.GetValueOrDefault(element.Name) ?? [])
            (found ??= []).Add(rule.Key);
        return found is null ? [] : _keys.Where(found.Contains);
    }

    private void AddByAttribute(ref HashSet<string>? found, string tag, string attribute, string value)
    {
        foreach (var rule in _there[attribute])
            Add(ref found, tag, rule);
        foreach (var range in value.AsSpan().SplitAny(' ', '\t', '\n', '\r', '\f'))
        {
            if (_words[attribute].TryGetValue(value.AsSpan()[range], out var rules))
            {
                foreach (var rule in rules)
                    Add(ref found, tag, rule);
            }
        }

        foreach (var rule in _parts[attribute])
        {
            if (value.Contains(rule.Value, StringComparison.OrdinalIgnoreCase))
                Add(ref found, tag, rule);
        }
    }

    private static void Add(ref HashSet<string>? found, string tag, ElementRule rule)
    {
        if (rule.Tag is null || rule.Tag == tag)
            (found ??= []).Add(rule.Key);
    }

    private bool IsForeign(MarkupElement element) =>
        Array.Exists(_foreignParts, part => element["class"]?.Contains(part, StringComparison.OrdinalIgnoreCase) is true
            || element["id"]?.Contains(part, StringComparison.OrdinalIgnoreCase) is true);
}
