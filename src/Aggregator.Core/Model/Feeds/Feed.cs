namespace Aggregator.Core.Model;

/// <summary>One URL that is polled.</summary>
public sealed record Feed
{
    /// <summary>Its identity, from <see cref="Url"/> as configured.</summary>
    public required FeedId Id { get; init; }

    /// <summary>The URL as configured.</summary>
    public required string Url { get; init; }

    /// <summary>The URL without credentials, for logs, records and exports.</summary>
    public required string DisplayUrl { get; init; }

    /// <summary>The organisation it belongs to. Its <see cref="Provider.Feeds"/> may be empty here, to keep records free of cycles.</summary>
    public required Provider Provider { get; init; }

    /// <summary>A fixed interval between polls; null is adaptive.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>The times at which it is polled, instead of intervals; null for none.</summary>
    public FeedSchedule? Schedule { get; init; }

    /// <summary>Headers sent with every request to the feed's own host, secrets already filled in.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it is polled.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Changes when the feed's configuration does (interval apart): lifts a hold for 410.</summary>
    public ulong ConfigurationHash { get; init; }

    /// <summary>The host that is asked, as the host gate compares it.</summary>
    public string Host => Uri.TryCreate(Url, UriKind.Absolute, out var uri) ? uri.IdnHost.ToLowerInvariant() : "";
}
