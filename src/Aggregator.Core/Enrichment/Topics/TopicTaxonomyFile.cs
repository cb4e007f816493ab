using Aggregator.Core.Model;
using YamlDotNet.RepresentationModel;

namespace Aggregator.Core.Enrichment.Topics;

/// <summary>Reads <c>config/topics.yaml</c>.</summary>
internal static class TopicTaxonomyFile
{
    /// <summary>Reads the topics. Errors name file, line and reason.</summary>
    /// <exception cref="InvalidConfigurationFileException">The file is missing or is not as it must be.</exception>
    public static TopicTaxonomy Load(string path) => Read(ConfigurationYaml.Load(path));

    /// <summary>Reads the topics of a document. A parent may stand before or after its children.</summary>
    public static TopicTaxonomy Read(ConfigurationYaml yaml)
    {
        yaml.RequireKeys(yaml.Root, "topics");
        var entries = new Dictionary<string, YamlMappingNode>(StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        foreach (var entry in yaml.Mappings(yaml.Root, "topics"))
        {
            yaml.RequireKeys(entry, "name", "shortName", "parent", "keywords", "exclude");
            var name = yaml.Text(entry, "name");
            if (!entries.TryAdd(name, entry))
                throw yaml.Error(entry, $"the topic '{name}' stands here twice");
            names.Add(name);
        }

        RequireUniqueShortNames(yaml, entries);
        var topics = new Topic?[names.Count];
        foreach (var name in names)
            Resolve(yaml, name, names, entries, topics, 0);
        return new TopicTaxonomy(topics!);
    }

    private static void RequireUniqueShortNames(ConfigurationYaml yaml, Dictionary<string, YamlMappingNode> entries)
    {
        var owners = entries.ToDictionary(e => e.Key, e => e.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, entry) in entries)
        {
            if (ShortNameOf(yaml, entry) is { } shortName && !owners.TryAdd(shortName, entry) && owners[shortName] != entry)
                throw yaml.Error(entry, $"the short name '{shortName}' of '{name}' is another topic's name");
        }
    }

    private static string? ShortNameOf(ConfigurationYaml yaml, YamlMappingNode entry) =>
        entry.Children.ContainsKey("shortName") ? yaml.Text(entry, "shortName") : null;

    private static Topic Resolve(
        ConfigurationYaml yaml, string name, List<string> names, Dictionary<string, YamlMappingNode> entries, Topic?[] topics, int below)
    {
        var index = names.FindIndex(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));
        if (topics[index] is { } resolved)
            return resolved;
        var entry = entries[name];
        if (below > names.Count)
            throw yaml.Error(entry, $"the topic '{name}' is its own ancestor");
        Topic? parent = null;
        if (entry.Children.ContainsKey("parent"))
        {
            var parentName = yaml.Text(entry, "parent");
            if (!entries.ContainsKey(parentName))
                throw yaml.Error(entry, $"the parent '{parentName}' of '{name}' is no topic");
            parent = Resolve(yaml, parentName, names, entries, topics, below + 1);
        }

        return topics[index] = new Topic(
            names[index], ShortNameOf(yaml, entry), parent, Phrases(yaml, entry, "keywords"), Phrases(yaml, entry, "exclude"), parent is null ? 0 : parent.Depth + 1, index);
    }

    private static List<string> Phrases(ConfigurationYaml yaml, YamlMappingNode entry, string key)
    {
        var phrases = yaml.Texts(entry, key);
        return phrases.Find(k => !k.Any(char.IsLetterOrDigit)) is { } bad
            ? throw yaml.Error(entry, $"'{bad}' among the {key} of '{yaml.Text(entry, "name")}' has neither letter nor digit")
            : phrases;
    }
}
