namespace Aggregator.Web.Hosting;

/// <summary>The settings under <c>Aggregator:Web</c>.</summary>
public sealed class WebOptions
{
    /// <summary>
    /// Where the service listens: an absolute http URL of an address of this machine, without path; 0.0.0.0 or [::] for all. Port 0 takes a free one.
    /// Other addresses than loopback need keys. Default http://127.0.0.1:5080.
    /// </summary>
    public string Url { get; set; } = WebConstants.DefaultUrl;

    /// <summary>Whether the service answers over HTTP at all. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Requests of each key in a minute, and at once after a minute of rest; from 1. Default 600.</summary>
    public int RequestsPerMinute { get; set; } = WebConstants.DefaultRequestsPerMinute;

    /// <summary>Origins whose pages may ask from a browser, as https://dashboard.example. Default none.</summary>
    public IList<string> CorsOrigins { get; set; } = [];
}
