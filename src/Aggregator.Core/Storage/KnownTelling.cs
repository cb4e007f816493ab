namespace Aggregator.Core.Storage;

/// <summary>An article that tells the same news.</summary>
/// <param name="Provider">The name of its provider.</param>
/// <param name="PublishedAt">When it was published.</param>
public sealed record KnownTelling(string Provider, DateTimeOffset PublishedAt);
