using Aggregator.Core.Model;
using YamlDotNet.RepresentationModel;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>Reads <c>config/image-rules.yaml</c>.</summary>
internal static class ImageRulesFile
{
    /// <summary>Reads the rules. Errors name file, line and reason.</summary>
    /// <exception cref="InvalidConfigurationFileException">The file is missing or is not as it must be.</exception>
    public static ImageRules Load(string path) => Read(ConfigurationYaml.Load(path));

    /// <summary>Reads the rules of a document.</summary>
    public static ImageRules Read(ConfigurationYaml yaml)
    {
        yaml.RequireKeys(yaml.Root, "drop", "sizes");
        var drop = Section(yaml, "drop");
        yaml.RequireKeys(drop, "hosts", "paths", "names");
        var sizes = Section(yaml, "sizes");
        yaml.RequireKeys(sizes, "parameters", "numericParameters", "widths", "heights", "hosts", "patterns");
        var parameters = new SizeParameters(
            yaml.Texts(sizes, "parameters"), yaml.Texts(sizes, "numericParameters"), yaml.Texts(sizes, "widths"), yaml.Texts(sizes, "heights"), yaml.Texts(sizes, "hosts"));
        var keys = new ImageKeys(yaml.Mappings(sizes, "patterns").Select(entry => Pattern(yaml, entry)), parameters);
        return new ImageRules(yaml.Texts(drop, "hosts"), yaml.Texts(drop, "paths"), yaml.Texts(drop, "names"), keys);
    }

    private static YamlMappingNode Section(ConfigurationYaml yaml, string key)
    {
        if (!yaml.Root.Children.TryGetValue(key, out var node))
            return [];
        return node as YamlMappingNode ?? throw yaml.Error(node, $"'{key}' must be a mapping");
    }

    private static SizePattern Pattern(ConfigurationYaml yaml, YamlMappingNode entry)
    {
        yaml.RequireKeys(entry, "host", "piece", "find", "replace");
        var host = Optional(yaml, entry, "host")?.ToLowerInvariant();
        if (!entry.Children.TryGetValue("replace", out var replace))
            throw yaml.Error(entry, "'replace' is missing");
        try
        {
            return new SizePattern(host, Optional(yaml, entry, "piece"), yaml.Text(entry, "find"), yaml.Text(replace));
        }
        catch (ArgumentException e)
        {
            throw yaml.Error(entry, "'find' is no regular expression that can be used here: " + e.Message);
        }
    }

    private static string? Optional(ConfigurationYaml yaml, YamlMappingNode entry, string key) =>
        entry.Children.ContainsKey(key) ? yaml.Text(entry, key) : null;
}
