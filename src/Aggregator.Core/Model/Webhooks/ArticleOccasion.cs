namespace Aggregator.Core.Model;

/// <summary>What webhooks are told of.</summary>
public enum ArticleOccasion
{
    /// <summary>An article was stored first.</summary>
    New,

    /// <summary>An article was published, by a rule or by a person.</summary>
    Published,
}
