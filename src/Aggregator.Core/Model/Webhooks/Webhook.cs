namespace Aggregator.Core.Model;

/// <summary>Somebody who is told of articles.</summary>
public sealed record Webhook
{
    /// <summary>Its name, unique without case: letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is told.</summary>
    public required Uri Url { get; init; }

    /// <summary>What its messages are signed with.</summary>
    public required byte[] Secret { get; init; }

    /// <summary>What it is told of.</summary>
    public IReadOnlyList<ArticleOccasion> Events { get; init; } = [ArticleOccasion.New];

    /// <summary>Which articles it is told of; null for all.</summary>
    public QueryNode? Query { get; init; }

    /// <summary>Whether it gets the articles' content.</summary>
    public bool WithContent { get; init; }
}
