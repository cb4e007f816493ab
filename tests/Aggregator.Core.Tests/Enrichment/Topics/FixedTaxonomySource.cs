using Aggregator.Core.Enrichment.Topics;
using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Enrichment.Topics;

/// <summary>A taxonomy that does not change.</summary>
internal sealed class FixedTaxonomySource(TopicTaxonomy taxonomy) : ITopicTaxonomySource
{
    public TopicTaxonomy Current => taxonomy;

    public string? LastError => null;

    public void LookAgain()
    {
    }

    /// <summary>The taxonomy that is shipped.</summary>
    public static FixedTaxonomySource Shipped { get; } = new(TopicTaxonomyFile.Load("config/topics.yaml"));

    public static FixedTaxonomySource Of(string yaml) => new(TopicTaxonomyFile.Read(ConfigurationYaml.Parse("t.yaml", new StringReader(yaml))));
}
