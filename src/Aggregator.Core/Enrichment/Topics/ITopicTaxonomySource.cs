namespace Aggregator.Core.Enrichment.Topics;

/// <summary>The topics in force, replaced as a whole when their file changes.</summary>
internal interface ITopicTaxonomySource
{
    /// <summary>The last good taxonomy.</summary>
    /// <exception cref="Model.InvalidConfigurationFileException">There never was a good one.</exception>
    TopicTaxonomy Current { get; }

    /// <summary>Looks at the file at once, as for somebody who has just edited it.</summary>
    void LookAgain();

    /// <summary>Why the last edit of the file was not taken; null when it is in force.</summary>
    string? LastError { get; }
}
