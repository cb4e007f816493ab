using Aggregator.Core.Model;
using YamlDotNet.RepresentationModel;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>Reads <c>config/tracking-parameters.yaml</c>.</summary>
internal static class TrackingRulesFile
{
    /// <summary>Reads the rules. Errors name file, line and reason.</summary>
    /// <exception cref="InvalidConfigurationFileException">The file is missing or is not as it must be.</exception>
    public static TrackingRules Load(string path) => Read(ConfigurationYaml.Load(path));

    /// <summary>Reads the rules of a document.</summary>
    public static TrackingRules Read(ConfigurationYaml yaml)
    {
        yaml.RequireKeys(yaml.Root, "names", "prefixes", "referrers", "hosts");
        var hosts = new Dictionary<string, TrackingRules>(StringComparer.Ordinal);
        foreach (var entry in yaml.Mappings(yaml.Root, "hosts"))
            AddHost(yaml, entry, hosts);
        return new TrackingRules(
            yaml.Texts(yaml.Root, "names"), yaml.Texts(yaml.Root, "prefixes"), yaml.Texts(yaml.Root, "referrers"), hosts);
    }

    private static void AddHost(ConfigurationYaml yaml, YamlMappingNode entry, Dictionary<string, TrackingRules> hosts)
    {
        yaml.RequireKeys(entry, "host", "names", "prefixes");
        var host = yaml.Text(entry, "host").ToLowerInvariant();
        var rules = new TrackingRules(yaml.Texts(entry, "names"), yaml.Texts(entry, "prefixes"), [], new Dictionary<string, TrackingRules>());
        if (!hosts.TryAdd(host, rules))
            throw yaml.Error(entry, $"the host {host} has rules already");
    }
}
