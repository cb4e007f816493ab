namespace Aggregator.Core.Enrichment.Topics;

/// <summary>Topics, their order and their keywords.</summary>
internal sealed class TopicTaxonomy
{
    private readonly Dictionary<string, Topic> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes topics whose indices are their places.</summary>
    public TopicTaxonomy(IReadOnlyList<Topic> topics)
    {
        Topics = topics;
        Matcher = new TopicMatcher(Compile(topics));
        foreach (var topic in topics)
        {
            _byName.Add(topic.Name, topic);
            if (topic.ShortName is { } shortName)
                _byName.TryAdd(shortName, topic);
        }
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    /// <summary>Finds their keywords.</summary>
    public TopicMatcher Matcher { get; }

    /// <summary>The topic of a name or short name, without case; null where there is none.</summary>
    public Topic? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>A topic and all below it.</summary>
    public IEnumerable<Topic> Below(Topic topic) => Topics.Where(t => IsBelow(t, topic));

    private static bool IsBelow(Topic? topic, Topic above)
    {
        for (; topic is not null; topic = topic.Parent)
        {
            if (topic == above)
                return true;
        }

        return false;
    }

    /// <summary>An exclusion that holds a keyword of its topic hides it there; any other rules the topic out.</summary>
    private static List<TopicKeyword> Compile(IReadOnlyList<Topic> topics)
    {
        var compiled = new List<TopicKeyword>();
        foreach (var topic in topics)
        {
            var keywords = topic.Keywords.Select(k => new TopicPhrase(k)).ToList();
            var exclusions = topic.Exclusions.Select(e => new TopicPhrase(e)).ToLookup(e => keywords.Exists(k => TopicKeyword.PlacesIn(e, k).Any()));
            compiled.AddRange(keywords.Select((k, i) => new TopicKeyword(k, topic, compiled.Count + i, rulesOut: false, exclusions[true])).ToList());
            compiled.AddRange(exclusions[false].Select((e, i) => new TopicKeyword(e, topic, compiled.Count + i, rulesOut: true, [])).ToList());
        }

        return compiled;
    }
}
