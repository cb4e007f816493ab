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
        var names = new List<string>(scores.Count + always.Count + 1);
        var own = always.Select(name => (Name: taxonomy.Find(name)?.Name ?? name, Depth: taxonomy.Find(name)?.Depth ?? 0)).OrderByDescending(t => t.Depth).ToArray();
        var at = 0;
        foreach (var score in scores)
        {
            while (at < own.Length && own[at].Depth > score.Topic.Depth)
                AddOnce(names, own[at++].Name);
            AddOnce(names, score.Topic.Name);
        }

        foreach (var (name, _) in own.AsSpan(at))
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
