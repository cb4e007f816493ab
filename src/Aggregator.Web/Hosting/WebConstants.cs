namespace Aggregator.Web.Hosting;

/// <summary>Defaults and bounds of the HTTP side.</summary>
public static class WebConstants
{
    /// <summary>The sub-section of the settings.</summary>
    public const string Section = "Web";

    /// <summary>Where the service listens unless told otherwise.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Articles of a page unless told otherwise.</summary>
    public const int DefaultPageLimit = 50;

    /// <summary>Most articles of a page.</summary>
    public const int MaxPageLimit = 500;

    /// <summary>Longest time that a request may wait for a run, in seconds.</summary>
    public const int MaxWaitSeconds = 60;

    /// <summary>Requests of a key in a minute.</summary>
    public const int DefaultRequestsPerMinute = 600;

    /// <summary>Most values of a facet.</summary>
    public const int MaxFacetValues = 1_000;

    /// <summary>Values of a facet where no number is asked for.</summary>
    public const int DefaultFacetValues = 20;

    /// <summary>Most parts of a timeline.</summary>
    public const int MaxTimelinePoints = 5_000;

    /// <summary>Parts of a timeline where no number is asked for.</summary>
    public const int DefaultTimelinePoints = 100;

    /// <summary>Largest request body, in bytes as sent: the framing of a chunked one counts.</summary>
    public const int MaxRequestBodyBytes = 1024 * 1024;

    /// <summary>Longest request line, in bytes: a cursor and every filter fit.</summary>
    public const int MaxRequestLineBytes = 8 * 1024;

    /// <summary>All request headers together, in bytes.</summary>
    public const int MaxRequestHeadersBytes = 16 * 1024;

    /// <summary>Most connections at a time.</summary>
    public const int MaxConnections = 256;

    /// <summary>A page's bytes that are gathered before they are sent.</summary>
    public const int FlushBytes = 32 * 1024;

    /// <summary>How long a stream of events is silent at most.</summary>
    public static readonly TimeSpan EventPause = TimeSpan.FromSeconds(15);

    /// <summary>How long a client may take to send its headers.</summary>
    public static readonly TimeSpan RequestHeadersTimeout = TimeSpan.FromSeconds(15);

    /// <summary>How long an idle connection is kept.</summary>
    public static readonly TimeSpan KeepAliveTimeout = TimeSpan.FromMinutes(2);
}
