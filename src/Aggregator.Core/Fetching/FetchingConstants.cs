namespace Aggregator.Core.Fetching;

/// <summary>Fixed values of fetching.</summary>
internal static class FetchingConstants
{
    /// <summary>What is asked for: any feed format, then whatever there is.</summary>
    public const string Accept =
        "application/atom+xml, application/rss+xml, application/feed+json, "
        + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

    /// <summary>The content codings that are understood (RFC 9110 section 8.4.1, RFC 7932).</summary>
    public const string AcceptEncoding = "gzip, br, deflate";

    /// <summary>The unit in which the HTTP stack bounds a head.</summary>
    public const int BytesPerKilobyte = 1024;

    /// <summary>Most codings on top of each other; no honest server applies more.</summary>
    public const int MaxEncodings = 2;

    /// <summary>Output below this is never taken for a decompression bomb, in bytes.</summary>
    public const int RatioFloorBytes = 1024 * 1024;

    /// <summary>A body's first buffer where its length is not known or not believed, in bytes.</summary>
    public const int FirstBufferBytes = 32 * 1024;

    /// <summary>
    /// The part of a body that needs no room in the budget, in bytes: more than nearly all feeds have, and little enough for every feed in
    /// flight to hold at once. A body up to this lives in a rented array, and a Content-Length up to this is believed before the bytes are there.
    /// </summary>
    public const int FreeBodyBytes = 256 * 1024;

    /// <summary>From this length on an encoded body is looked at while it comes: a bomb shows in its first part, in bytes.</summary>
    public const int BombLookBytes = 64 * 1024;

    /// <summary>Bodies that may wait for room without counting among the refreshes in flight.</summary>
    public const int MaxBodiesOutOfFlight = 64;

    /// <summary>The longest validator that is remembered, in characters; a longer one would come back as a request that no server takes.</summary>
    public const int MaxValidatorLength = 4096;

    /// <summary>The rest of a body that is read to keep a connection, in bytes; a longer one costs the connection.</summary>
    public const int MaxDrainBytes = 64 * 1024;

    /// <summary>The part of the attempts within the window that must fail for a host to rest.</summary>
    public const double BreakerFailureRatio = 0.9;

    /// <summary>Hosts whose breakers are remembered; beyond it all start anew.</summary>
    public const int MaxRememberedHosts = 20_000;

    /// <summary>Failures in a row after which a remembered permanent target is no longer asked directly.</summary>
    public const int MaxTargetFailures = 3;

    /// <summary>The longest text of a cause in a message, in characters.</summary>
    public const int MaxCauseLength = 200;

    /// <summary>An idle connection is closed after this: feeds are polled minutes apart, and their hosts are many.</summary>
    public static readonly TimeSpan ConnectionIdleTimeout = TimeSpan.FromSeconds(30);

    /// <summary>How long the next address of a host is held back while one is being tried (RFC 8305 section 5).</summary>
    public static readonly TimeSpan ConnectionAttemptDelay = TimeSpan.FromMilliseconds(250);

    /// <summary>The longest Retry-After that is believed.</summary>
    public static readonly TimeSpan MaxRetryAfter = TimeSpan.FromDays(7);

    /// <summary>How long a host rests that throttles without saying how long.</summary>
    public static readonly TimeSpan DefaultThrottleRest = TimeSpan.FromMinutes(1);

    /// <summary>The longest freshness that is believed.</summary>
    public static readonly TimeSpan MaxFreshness = TimeSpan.FromDays(365);

    /// <summary>The longest wait between two retries.</summary>
    public static readonly TimeSpan MaxRetryDelay = TimeSpan.FromSeconds(10);

    /// <summary>Whether a URL can be fetched at all.</summary>
    public static bool IsWebScheme(Uri uri) => uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;

    /// <summary>A URL's host as the host gate compares it.</summary>
    public static string HostOf(Uri uri) => uri.IdnHost.ToLowerInvariant();
}
