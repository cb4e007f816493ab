using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching;

/// <summary>What came of asking a feed's server.</summary>
public sealed record FetchResult
{
    /// <summary>
    /// <see cref="RefreshOutcomeKind.Updated"/> when a document came, <see cref="RefreshOutcomeKind.NotModified"/>,
    /// <see cref="RefreshOutcomeKind.Unchanged"/> when the body is the last one's, or a failure.
    /// </summary>
    public required RefreshOutcomeKind Outcome { get; init; }

    /// <summary>The document, for <see cref="RefreshOutcomeKind.Updated"/> only.</summary>
    public FeedDocument? Document { get; init; }

    /// <summary>What the document holds of the memory for bodies; given back by whoever takes the document over. Null without one.</summary>
    public IDisposable? Room { get; init; }

    /// <summary>The last HTTP status; null when there was none.</summary>
    public int? StatusCode { get; init; }

    /// <summary>Bytes of the body, decompressed.</summary>
    public long Bytes { get; init; }

    /// <summary>The validators to send next time; on failure those sent this time.</summary>
    public required Validators Validators { get; init; }

    /// <summary>How long the response stays fresh (Cache-Control, Expires); null when not said.</summary>
    public TimeSpan? Freshness { get; init; }

    /// <summary>Retry-After, from now, as given; null when not said.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The host that throttles, which a redirect may have led to; null when none does.</summary>
    public string? ThrottlingHost { get; init; }

    /// <summary>Where a chain of only permanent redirects (301, 308) led; null when there was none.</summary>
    public string? PermanentTarget { get; init; }

    /// <summary>The hubs and the topic of the Link headers; null when they name none.</summary>
    public HubLinks? Links { get; init; }

    /// <summary>What happened and what to do, for people; null when there is nothing to say.</summary>
    public string? Message { get; init; }
}
