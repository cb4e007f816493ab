namespace Aggregator.Core.Enrichment.Topics;

/// <summary>The topics of an article by name: the most specific first, those of its provider after them, then the parents of all.</summary>
internal static class TopicList
{
    /// <summary>Makes the list.</summary>
    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="scores">What the text tells, in order.</param>
    /// <param name="always">The provider's own, which the taxonomy need not know.</param>
    public static IReadOnlyList<string> Of(TopicTaxonomy taxonomy, IReadOnlyList<TopicScore> scores, IReadOnlyList<string> always)
    {
        var found = scores.Select(s => (s.Topic.Name, s.Topic.Depth)).ToList();
        foreach (var name in always)
        {
            var topic = taxonomy.Find(name);
            found.Add((topic?.Name ?? name, topic?.Depth ?? 0));
        }

        var names = new List<string>(found.Count + 1);
        foreach (var (name, _) in found.OrderByDescending(t => t.Depth))
            AddOnce(names, name);
        for (var i = 0; i < names.Count; i++)
        {
            if (taxonomy.Find(names[i])?.Parent is { } parent)
                AddOnce(names, parent.Name);
        }

        return names;
    }

    private static void AddOnce(List<string> names, string name)
    {
        if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
            names.Add(name);
    }
}
