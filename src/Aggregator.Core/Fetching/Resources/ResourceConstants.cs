namespace Aggregator.Core.Fetching.Resources;

/// <summary>Fixed values of fetching pages and images, and of robots.txt.</summary>
internal static class ResourceConstants
{
    /// <summary>Where robots.txt lies on a host.</summary>
    public const string RobotsPath = "/robots.txt";

    /// <summary>What is asked for there.</summary>
    public const string RobotsAccept = "text/plain, */*;q=0.5";

    /// <summary>How much of a robots.txt is read, in bytes: what RFC 9309 section 2.5 asks for at least.</summary>
    public const int MaxRobotsBytes = 500 * 1024;

    /// <summary>Redirects of a robots.txt that are followed (RFC 9309 section 2.3.1.2).</summary>
    public const int MaxRobotsRedirects = 5;

    /// <summary>Hosts whose robots.txt is remembered; the one that was not asked for longest goes first.</summary>
    public const int MaxRobotsHosts = 5_000;

    /// <summary>The rules that are remembered of all hosts together, in characters.</summary>
    public const long MaxRobotsCharacters = 8 * 1024 * 1024;

    /// <summary>The longest part of a path that rules are compared with, in characters.</summary>
    public const int MaxPathLength = 2_048;

    /// <summary>How long a robots.txt holds (RFC 9309 section 2.4).</summary>
    public static readonly TimeSpan RobotsLifetime = TimeSpan.FromHours(24);

    /// <summary>When a robots.txt is asked for again that could not be had; until then nothing of the host is asked for.</summary>
    public static readonly TimeSpan RobotsRetry = TimeSpan.FromMinutes(10);

    /// <summary>The longest Crawl-delay that is kept; a longer one counts as this.</summary>
    public static readonly TimeSpan MaxCrawlDelay = TimeSpan.FromSeconds(10);
}
