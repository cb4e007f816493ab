namespace Aggregator.Core.Enrichment.Topics;

/// <summary>Where in an article a keyword stands.</summary>
public enum TopicField
{
    /// <summary>In the title.</summary>
    Title,

    /// <summary>In one of the feed's own categories of the item.</summary>
    Categories,

    /// <summary>In the excerpt.</summary>
    Excerpt,

    /// <summary>In the text.</summary>
    Content,
}
