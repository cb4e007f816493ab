namespace Aggregator.Core.Configuration;

/// <summary>A value in a YAML file that knows its line, so that whatever is wrong with it can be pointed at.</summary>
internal sealed class ConfigurationNode(ConfigurationNodeKind kind, int line)
{
    public ConfigurationNodeKind Kind { get; } = kind;

    /// <summary>From 1.</summary>
    public int Line { get; } = line;

    /// <summary>A scalar's text, variables not yet filled in.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether a scalar stands without quotes.</summary>
    public bool IsPlain { get; init; }

    /// <summary>A list's values.</summary>
    public List<ConfigurationNode> Items { get; } = [];

    /// <summary>A map's keys and values, in the order of the file; a key that is there twice stands here twice.</summary>
    public List<(ConfigurationNode Key, ConfigurationNode Value)> Entries { get; } = [];

    /// <summary>Whether it says nothing, as <c>key:</c> and <c>key: null</c> do.</summary>
    public bool IsNull => Kind == ConfigurationNodeKind.Scalar && IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>What it is, for messages.</summary>
    public string Description => Kind switch
    {
        ConfigurationNodeKind.List => "a list",
        ConfigurationNodeKind.Map => "a map",
        _ when IsNull => "nothing",
        _ => $"'{Text}'",
    };
}
