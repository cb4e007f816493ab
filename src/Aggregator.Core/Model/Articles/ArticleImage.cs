namespace Aggregator.Core.Model;

/// <summary>An image of an article.</summary>
/// <param name="Url">Absolute http(s) URL.</param>
/// <param name="Width">Width in pixels as the feed gave it or as measured; null when unknown.</param>
/// <param name="Height">Height in pixels; null when unknown.</param>
/// <param name="IsCached">Whether the program holds its own copy.</param>
public sealed record ArticleImage(string Url, int? Width = null, int? Height = null, bool IsCached = false)
{
    /// <summary>SHA-256 of the bytes of the program's copy in lower-case hex, by which it is served; null when it never had one.</summary>
    public string? Hash { get; init; }
}
