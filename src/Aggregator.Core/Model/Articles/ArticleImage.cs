namespace Aggregator.Core.Model;

/// <summary>An image of an article.</summary>
/// <param name="Url">Absolute http(s) URL.</param>
/// <param name="Width">Width in pixels as the feed gave it or as measured; null when unknown.</param>
/// <param name="Height">Height in pixels; null when unknown.</param>
/// <param name="IsCached">Whether the program holds its own copy.</param>
public sealed record ArticleImage(string Url, int? Width = null, int? Height = null, bool IsCached = false);
