namespace Aggregator.Web.Hosting;

/// <summary>The settings under <c>Aggregator:Web</c>.</summary>
public sealed class WebOptions
{
    /// <summary>
    /// Where the service listens: an absolute http URL of a loopback address, without path. Port 0 takes a free one.
    /// Default http://127.0.0.1:5080.
    /// </summary>
    public string Url { get; set; } = WebConstants.DefaultUrl;

    /// <summary>Whether the service answers over HTTP at all. Default true.</summary>
    public bool Enabled { get; set; } = true;
}
