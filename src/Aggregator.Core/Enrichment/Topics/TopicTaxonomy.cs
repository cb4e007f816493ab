namespace Aggregator.Core.Enrichment.Topics;

/// <summary>Topics, their order and their keywords.</summary>
internal sealed class TopicTaxonomy
{
    private readonly Dictionary<string, Topic> _byName;

    /// <summary>Takes topics whose indices are their places.</summary>
    public TopicTaxonomy(IReadOnlyList<Topic> topics)
    {
        Topics = topics;
        Matcher = new TopicMatcher(topics);
        _byName = topics.ToDictionary(t => t.Name, StringComparer.OrdinalIgnoreCase);
        MostSpecificFirst = [.. topics.OrderByDescending(t => t.Depth)];
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>The deepest first, then in the order of the file.</summary>
    public IReadOnlyList<Topic> MostSpecificFirst { get; }

    /// <summary>Finds their keywords.</summary>
    public TopicMatcher Matcher { get; }

    /// <summary>The topic of a name, without case; null where there is none.</summary>
    public Topic? Find(string name) => _byName.GetValueOrDefault(name);
}
