using Aggregator.Core.Model;
using YamlDotNet.RepresentationModel;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>Reads <c>config/tracking-parameters.yaml</c>.</summary>
internal static class TrackingRulesFile
{
    private static readonly string[] Lists = ["names", "prefixes", "labels", "values"];

    /// <summary>Reads the rules. Errors name file, line and reason.</summary>
    /// <exception cref="InvalidConfigurationFileException">The file is missing or is not as it must be.</exception>
    public static TrackingRules Load(string path) => Read(ConfigurationYaml.Load(path));

    /// <summary>Reads the rules of a document.</summary>
    public static TrackingRules Read(ConfigurationYaml yaml)
    {
        yaml.RequireKeys(yaml.Root, [.. Lists, "referrers", "hosts"]);
        var entries = new Dictionary<string, YamlMappingNode>(StringComparer.Ordinal);
        foreach (var entry in yaml.Mappings(yaml.Root, "hosts"))
            AddHost(yaml, entry, entries);
        var hosts = entries.Keys.ToDictionary(host => host, host => Rules(yaml, entries.Where(e => IsAtOrBelow(host, e.Key)).Select(e => e.Value)));
        return new TrackingRules(Rules(yaml, [yaml.Root]), yaml.Texts(yaml.Root, "referrers"), hosts);
    }

    private static void AddHost(ConfigurationYaml yaml, YamlMappingNode entry, Dictionary<string, YamlMappingNode> entries)
    {
        yaml.RequireKeys(entry, ["host", .. Lists]);
        var host = yaml.Text(entry, "host").ToLowerInvariant();
        if (!entries.TryAdd(host, entry))
            throw yaml.Error(entry, $"the host {host} has rules already");
    }

    private static bool IsAtOrBelow(string host, string other) =>
        host.EndsWith(other, StringComparison.Ordinal) && (host.Length == other.Length || host[^(other.Length + 1)] == '.');

    private static ParameterRules Rules(ConfigurationYaml yaml, IEnumerable<YamlMappingNode> entries)
    {
        var lists = Lists.Select(list => entries.SelectMany(entry => yaml.Texts(entry, list)).ToList()).ToList();
        return new ParameterRules(lists[0], lists[1], lists[2], lists[3]);
    }
}
