using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Aggregator.Core.Model;

/// <summary>
/// A YAML configuration file as a tree of nodes, read without reflection; every error names the file and the line.
/// </summary>
internal sealed class ConfigurationYaml
{
    private ConfigurationYaml(string file, YamlMappingNode root)
    {
        File = file;
        Root = root;
    }

    /// <summary>Where it was found.</summary>
    public string File { get; }

    /// <summary>The document; an empty one is an empty mapping.</summary>
    public YamlMappingNode Root { get; }

    /// <summary>Finds and reads a file: a relative path counts from the working directory, else from beside the executable.</summary>
    public static ConfigurationYaml Load(string path)
    {
        var file = Resolve(path)
            ?? throw new InvalidConfigurationFileException(path, 0, "the file does not exist, neither from the working directory nor beside the executable");
        try
        {
            using var reader = System.IO.File.OpenText(file);
            return Parse(file, reader);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidConfigurationFileException(file, 0, "cannot be read: " + e.Message);
        }
    }

    /// <summary>Reads a document.</summary>
    public static ConfigurationYaml Parse(string file, TextReader reader)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(reader);
        }
        catch (YamlException e)
        {
            throw new InvalidConfigurationFileException(file, (int)e.Start.Line, "is not YAML: " + (e.InnerException ?? e).Message);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // What the library throws at some broken documents ("- :") instead of its own exception; it does not tell the line.
            throw new InvalidConfigurationFileException(file, 0, "is not YAML: " + e.Message);
        }

        if (stream.Documents.Count == 0)
            return new ConfigurationYaml(file, []);
        var root = stream.Documents[0].RootNode;
        return root as YamlMappingNode is { } mapping
            ? new ConfigurationYaml(file, mapping)
            : throw new InvalidConfigurationFileException(file, (int)root.Start.Line, "must be a mapping of names to values");
    }

    /// <summary>The path at which a configured file is found; null where there is none.</summary>
    public static string? Resolve(string path)
    {
        var fromWorkingDirectory = Path.GetFullPath(path);
        if (System.IO.File.Exists(fromWorkingDirectory))
            return fromWorkingDirectory;
        var besideExecutable = Path.Combine(AppContext.BaseDirectory, path);
        return System.IO.File.Exists(besideExecutable) ? besideExecutable : null;
    }

    /// <summary>The error of a node.</summary>
    public InvalidConfigurationFileException Error(YamlNode node, string reason) => new(File, (int)node.Start.Line, reason);

    /// <summary>Refuses keys that nobody reads, since they are most often misspelt.</summary>
    public void RequireKeys(YamlMappingNode mapping, params ReadOnlySpan<string> known)
    {
        foreach (var (key, _) in mapping.Children)
        {
            if (!known.Contains(Text(key)))
                throw Error(key, $"'{Text(key)}' is not known here; expected one of: {string.Join(", ", known)}");
        }
    }

    /// <summary>A scalar's text.</summary>
    public string Text(YamlNode node) =>
        node is YamlScalarNode { Value: { } value } ? value : throw Error(node, "must be a single value");

    /// <summary>A required text under a key.</summary>
    public string Text(YamlMappingNode mapping, string key)
    {
        var text = mapping.Children.TryGetValue(key, out var node) ? Text(node).Trim() : "";
        return text.Length > 0 ? text : throw Error(mapping, $"'{key}' is missing");
    }

    /// <summary>The texts of a list under a key; none where the key is missing.</summary>
    public List<string> Texts(YamlMappingNode mapping, string key)
    {
        var texts = new List<string>();
        foreach (var node in Items(mapping, key))
        {
            var text = Text(node).Trim();
            texts.Add(text.Length > 0 ? text : throw Error(node, $"an entry of '{key}' is empty"));
        }

        return texts;
    }

    /// <summary>The mappings of a list under a key; none where the key is missing.</summary>
    public IEnumerable<YamlMappingNode> Mappings(YamlMappingNode mapping, string key) =>
        Items(mapping, key).Select(node => node as YamlMappingNode ?? throw Error(node, $"an entry of '{key}' must be a mapping"));

    private IList<YamlNode> Items(YamlMappingNode mapping, string key)
    {
        if (!mapping.Children.TryGetValue(key, out var node) || node is YamlScalarNode { Value: "" or null })
            return [];
        return node is YamlSequenceNode sequence ? sequence.Children : throw Error(node, $"'{key}' must be a list");
    }
}
