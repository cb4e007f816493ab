namespace Aggregator.Core.Model;

/// <summary>Articles in an editorial state.</summary>
/// <param name="IsPublished">Published, or not.</param>
public sealed record PublishedNode(bool IsPublished) : QueryNode;
