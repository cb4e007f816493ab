namespace Aggregator.Testing;

/// <summary>How a <see cref="FeedServer"/> listens.</summary>
public sealed record FeedServerOptions
{
    /// <summary>
    /// Listens on every address, so that each of 127.0.0.0/8 is a host of its own (Linux). Connections from elsewhere are cut.
    /// Otherwise it listens on 127.0.0.1 only.
    /// </summary>
    public bool ManyHosts { get; init; }

    /// <summary>Speaks TLS with a certificate that nobody trusts.</summary>
    public bool UntrustedTls { get; init; }

    /// <summary>Whether requests are logged; off for measurements.</summary>
    public bool LogRequests { get; init; } = true;
}
