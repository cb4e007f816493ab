namespace Aggregator.Core.Fetching;

/// <summary>How servers are asked: <c>Aggregator:Fetching</c>.</summary>
public sealed record FetchingOptions
{
    /// <summary>The section's name below <c>Aggregator</c>.</summary>
    public const string SectionName = "Fetching";

    /// <summary>Deadline of one fetch, redirects and retries included; above zero, at most 10 minutes.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Deadline of one connection: name, TCP and TLS; at most <see cref="Timeout"/>.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Longest silence within a body; at most <see cref="Timeout"/>.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Largest document in bytes, decompressed; 1 KiB to 1 GiB.</summary>
    public int MaxBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>The largest ratio of a document to its compressed form, 10–10,000. Feeds, repetitive as they are, stay below 50.</summary>
    public int MaxCompressionRatio { get; set; } = 250;

    /// <summary>
    /// Bytes of all large bodies that are being read or wait to be parsed, 1 MiB–1 GiB. The first 256 KiB of each are free; one body at a
    /// time may exceed it.
    /// </summary>
    public int MaxBytesInFlight { get; set; } = 8 * 1024 * 1024;

    /// <summary>Largest head of an answer in bytes, taken in whole KiB; 4 KiB–1 MiB.</summary>
    public int MaxHeaderBytes { get; set; } = 64 * 1024;

    /// <summary>Most header fields of an answer, 16–10,000.</summary>
    public int MaxHeaderCount { get; set; } = 256;

    /// <summary>A connection is renewed after this, so that a change in DNS is followed; 1 second to 1 day.</summary>
    public TimeSpan ConnectionLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The proxy, as <c>http://user:password@host:port</c> (also https, socks4, socks4a, socks5); <c>none</c> for none; null takes
    /// HTTP_PROXY, HTTPS_PROXY and ALL_PROXY from the environment. NO_PROXY holds either way.
    /// </summary>
    public string? Proxy { get; set; }

    /// <summary>Whether feeds may be files of this machine (<c>file:</c> URLs).</summary>
    public bool AllowFiles { get; set; }

    /// <summary>
    /// Whether hosts may have addresses that are not on the public internet. Link-local ones (169.254.0.0/16, fe80::/10) and those at which
    /// clouds tell a machine its secrets are refused all the same.
    /// </summary>
    public bool AllowPrivateNetworks { get; set; }

    /// <summary>
    /// Whether pages and images are asked for only as their hosts' robots.txt allows (RFC 9309). Feeds are not subject to it: publishers
    /// offer them to programs.
    /// </summary>
    public bool RespectRobots { get; set; } = true;

    /// <summary>The User-Agent header; null or empty names product, version and <see cref="ContactUrl"/>.</summary>
    public string? UserAgent { get; set; }

    /// <summary>Where a publisher finds who asks; part of the default User-Agent. An absolute http(s) URL.</summary>
    public string ContactUrl { get; set; } = "https://example.org/aggregator";

    /// <summary>Most redirects followed, 0–20.</summary>
    public int MaxRedirects { get; set; } = 5;

    /// <summary>Most retries of one request after a passing failure, 0–10.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>The first retry waits about so long, each further one about twice as long; above zero, at most 1 minute.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>So many attempts, nearly all failed, within <see cref="BreakerWindow"/> stop requests to a host; 2–1,000.</summary>
    public int BreakerFailures { get; set; } = 20;

    /// <summary>The time over which failures are counted; 1 second to 1 hour.</summary>
    public TimeSpan BreakerWindow { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long such a host rests; 1 second to 1 day.</summary>
    public TimeSpan BreakerRest { get; set; } = TimeSpan.FromMinutes(2);
}
