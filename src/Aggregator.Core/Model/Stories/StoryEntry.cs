namespace Aggregator.Core.Model;

/// <summary>An article that new ones are compared with.</summary>
/// <param name="Row">The store's number for it.</param>
/// <param name="Provider">The name of its provider.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Signature">Its wording.</param>
public sealed record StoryEntry(int Row, string Provider, DateTimeOffset PublishedAt, StorySignature Signature);
