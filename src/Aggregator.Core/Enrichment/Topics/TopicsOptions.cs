namespace Aggregator.Core.Enrichment.Topics;

/// <summary>The setting <c>Aggregator:Topics</c>.</summary>
public sealed class TopicsOptions
{
    /// <summary>The key under "Aggregator".</summary>
    public const string Key = "Topics";

    /// <summary>The file of topics, from the working directory, else from beside the executable.</summary>
    public string File { get; set; } = "config/topics.yaml";
}
