using System.Buffers;

namespace Aggregator.Core.Normalization.Items;

/// <summary>Images that only count readers.</summary>
internal static class ImageTrackers
{
    /// <summary>An image of this width or height is not there to be seen, in pixels.</summary>
    private const int MaxPixels = 2;

    private static readonly SearchValues<string> UrlParts = SearchValues.Create(
        [
            "://feeds.feedburner.com/~r/", "://feeds.feedburner.com/~ff/", "://feedads.", "://pixel.wp.com/", "://stats.wordpress.com/", "://feeds.wordpress.com/1.0/",
            "://rss.feedsportal.com/", "://pi.feedsportal.com/", "://pixel.quantserve.com/", "://b.scorecardresearch.com/", "://www.google-analytics.com/",
            "://ad.doubleclick.net/", "://feedproxy.google.com/~r/", "://cdn.feedblitz.com/", "://track.", "/piwik.php?", "/matomo.php?", "/tracking-pixel", "/pixel.gif",
            "://cpx.golem.de/", "://medium.com/_/stat?",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an image only counts readers.</summary>
    public static bool IsTracker(string url, int? width, int? height) =>
        width <= MaxPixels || height <= MaxPixels || url.AsSpan().ContainsAny(UrlParts);
}
