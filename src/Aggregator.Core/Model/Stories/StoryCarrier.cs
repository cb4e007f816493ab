namespace Aggregator.Core.Model;

/// <summary>A provider that carries a story.</summary>
/// <param name="Provider">Its name.</param>
/// <param name="Since">When it published its first article of the story, as far as known (UTC).</param>
public sealed record StoryCarrier(string Provider, DateTimeOffset Since);
