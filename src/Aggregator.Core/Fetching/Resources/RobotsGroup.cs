using System.Globalization;

namespace Aggregator.Core.Fetching.Resources;

/// <summary>The lines of a robots.txt for one product, of all groups that name it.</summary>
internal sealed class RobotsGroup
{
    /// <summary>Its rules.</summary>
    public List<RobotsRule> Rules { get; } = [];

    /// <summary>See <see cref="RobotsFile.CrawlDelay"/>.</summary>
    public TimeSpan? CrawlDelay { get; private set; }

    /// <summary>Whether any group names the product.</summary>
    public bool IsNamed { get; set; }

    /// <summary>Takes a line; one without a value says nothing.</summary>
    public void Take(string key, string value)
    {
        if (value.Length == 0)
            return;
        if (RobotsLines.IsRule(key))
            Rules.Add(new RobotsRule(RobotsPath.OfPattern(value), key.Equals("allow", StringComparison.OrdinalIgnoreCase)));
        else if (key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase))
            CrawlDelay = Delay(value) ?? CrawlDelay;
    }

    private static TimeSpan? Delay(string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Min(seconds, ResourceConstants.MaxCrawlDelay.TotalSeconds))
            : null;
}
