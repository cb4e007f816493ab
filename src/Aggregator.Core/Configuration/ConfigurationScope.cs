using System.Globalization;
using Aggregator.Core.Model;

namespace Aggregator.Core.Configuration;

/// <summary>Reads typed values out of one file's nodes. Whatever does not fit is reported and read as null.</summary>
internal sealed class ConfigurationScope(string file, VariableExpander variables, List<ConfigurationError> errors)
{
    public string File { get; } = file;

    /// <summary>Reads queries; null where nobody needs them.</summary>
    public IQueryReader? Queries { get; init; }

    public void Report(ConfigurationNode at, string message) => errors.Add(new ConfigurationError(File, at.Line, message));

    /// <summary>Hands each known key's value to its reader; reports unknown and repeated keys. False where the node is no map.</summary>
    public bool Walk<T>(ConfigurationNode map, string what, Dictionary<string, KeyReader<T>> keys, T target)
    {
        if (map.Kind != ConfigurationNodeKind.Map)
        {
            Report(map, $"{what} must be a map of keys and values, not {map.Description}");
            return false;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries)
        {
            if (!keys.TryGetValue(key.Text, out var read))
                Report(key, $"unknown key '{key.Text}' in {what}{NearestName.Hint(key.Text, keys.Keys)}");
            else if (!seen.Add(key.Text))
                Report(key, $"the key '{key.Text}' is there twice in {what}");
            else if (!value.IsNull)
                read(target, value, this);
        }

        return true;
    }

    public ExpandedText? Expanded(ConfigurationNode node, string name)
    {
        if (node.Kind != ConfigurationNodeKind.Scalar)
        {
            Report(node, $"{name} must be a text, not {node.Description}");
            return null;
        }

        var complete = true;
        var text = variables.Expand(node.Text, message =>
        {
            complete = false;
            Report(node, $"{name}: {message}");
        });
        return complete ? text : null;
    }

    /// <summary>A text that is not blank, trimmed.</summary>
    public string? Text(ConfigurationNode node, string name)
    {
        if (Expanded(node, name) is not { } text) return null;
        if (!string.IsNullOrWhiteSpace(text.Value)) return text.Value.Trim();
        Report(node, $"{name} must not be empty");
        return null;
    }

    public int? Integer(ConfigurationNode node, string name, int min, int max)
    {
        if (Expanded(node, name) is not { } text) return null;
        if (int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
            return value;
        Report(node, string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number from {min} to {max}, not '{node.Text}'"));
        return null;
    }

    public bool? Boolean(ConfigurationNode node, string name)
    {
        if (Expanded(node, name) is not { } text) return null;
        if (bool.TryParse(text.Value, out var value)) return value;
        Report(node, $"{name} must be true or false, not '{node.Text}'");
        return null;
    }

    public TimeSpan? Duration(ConfigurationNode node, string name, TimeSpan min, TimeSpan max)
    {
        if (Expanded(node, name) is not { } text) return null;

        // Without a colon a number would be taken for days.
        if (text.Value.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(text.Value, CultureInfo.InvariantCulture, out var value)
            && value >= min
            && value <= max)
        {
            return value;
        }

        Report(node, $"{name} must be a duration [d.]hh:mm:ss from {min:c} to {max:c}, not '{node.Text}'");
        return null;
    }

    public IReadOnlyList<string>? Texts(ConfigurationNode node, string name)
    {
        if (!IsList(node, name)) return null;
        var texts = new List<string>(node.Items.Count);
        foreach (var item in node.Items)
        {
            if (Text(item, "an entry of " + name) is { } text) texts.Add(text);
        }

        return texts;
    }

    public bool IsList(ConfigurationNode node, string name)
    {
        if (node.Kind == ConfigurationNodeKind.List) return true;
        Report(node, $"{name} must be a list, not {node.Description}");
        return false;
    }
}
