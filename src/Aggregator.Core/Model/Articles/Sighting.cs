namespace Aggregator.Core.Model;

/// <summary>One feed having carried one article.</summary>
/// <param name="Provider">The provider's name.</param>
/// <param name="FeedId">The feed.</param>
/// <param name="Feed">The feed's configured URL without credentials.</param>
/// <param name="Url">The article's URL as this feed gave it, made absolute; null when it gave none.</param>
/// <param name="FirstSeen">When the commit that brought it was made (UTC, whole seconds).</param>
public sealed record Sighting(string Provider, FeedId FeedId, string Feed, string? Url, DateTimeOffset FirstSeen);
