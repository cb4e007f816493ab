using System.Buffers;
using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Topics;

/// <summary>Finds an article's topics by keywords in its title, categories, excerpt and text.</summary>
internal sealed class TopicsEnricher(ITopicTaxonomySource source) : IEnricher
{
    /// <summary>Taxonomies of more topics take pooled memory.</summary>
    private const int StackLength = 512;

    /// <inheritdoc/>
    public string Name => EnrichmentConstants.Topics;

    /// <inheritdoc/>
    public ArticleDraft Enrich(ArticleDraft draft)
    {
        var taxonomy = source.Current;
        var count = taxonomy.Topics.Count;
        var rented = count > StackLength ? ArrayPool<bool>.Shared.Rent(count) : null;
        var found = rented is null ? stackalloc bool[StackLength] : rented;
        found = found[..count];
        found.Clear();
        Mark(taxonomy, draft, found);
        var topics = List(taxonomy, found, draft.Feed.Provider.Topics);
        if (rented is not null)
            ArrayPool<bool>.Shared.Return(rented);
        return draft with { Topics = topics };
    }

    private static void Mark(TopicTaxonomy taxonomy, ArticleDraft draft, Span<bool> found)
    {
        var matcher = taxonomy.Matcher;
        matcher.Mark(draft.Title, found);
        for (var i = 0; i < draft.Categories.Count; i++)
            matcher.Mark(draft.Categories[i], found);
        matcher.Mark(draft.Text, found);

        // Mostly the excerpt is the text's own beginning.
        if (!draft.Text.AsSpan().StartsWith(draft.Excerpt.AsSpan().TrimEnd('…'), StringComparison.Ordinal))
            matcher.Mark(draft.Excerpt, found);

        var always = draft.Feed.Provider.Topics;
        for (var i = 0; i < always.Count; i++)
        {
            if (taxonomy.Find(always[i]) is { } topic)
                found[topic.Index] = true;
        }
    }

    /// <summary>The topics found, the most specific first; those of the provider that the taxonomy does not know; the parents of all.</summary>
    private static IReadOnlyList<string> List(TopicTaxonomy taxonomy, ReadOnlySpan<bool> found, IReadOnlyList<string> always)
    {
        if (always.Count == 0 && !found.Contains(true))
            return [];
        var names = new List<string>();
        foreach (var topic in taxonomy.MostSpecificFirst)
        {
            if (found[topic.Index])
                names.Add(topic.Name);
        }

        for (var i = 0; i < always.Count; i++)
            AddOnce(names, taxonomy.Find(always[i])?.Name ?? always[i]);
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
