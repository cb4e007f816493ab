using Aggregator.Core.Fetching.Bodies;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Exchanges;

/// <summary>What one request to one URL came to. A document's receiver disposes its body.</summary>
internal sealed record ExchangeResult
{
    /// <summary><see cref="RefreshOutcomeKind.Updated"/> with a body, <see cref="RefreshOutcomeKind.NotModified"/>, or a failure.</summary>
    public required RefreshOutcomeKind Outcome { get; init; }

    /// <summary>The HTTP status; null when none came.</summary>
    public int? Status { get; init; }

    /// <summary>Whether it is a redirect, to be followed to <see cref="Location"/>.</summary>
    public bool IsRedirect { get; init; }

    /// <summary>The Location header of a redirect; null when it has none.</summary>
    public string? Location { get; init; }

    /// <summary>The cause of a failure, for people.</summary>
    public string? Cause { get; init; }

    /// <summary>Whether the same request may well succeed in a moment.</summary>
    public bool IsTransient { get; init; }

    /// <summary>The body, decoded.</summary>
    public RentedBody? Body { get; init; }

    /// <summary>Whether <see cref="Body"/> is only the beginning, as asked for.</summary>
    public bool IsPart { get; init; }

    /// <summary>Content-Type as given.</summary>
    public string? ContentType { get; init; }

    /// <summary>ETag, byte for byte.</summary>
    public string? ETag { get; init; }

    /// <summary>Last-Modified, byte for byte.</summary>
    public string? LastModified { get; init; }

    /// <inheritdoc cref="FetchResult.Freshness"/>
    public TimeSpan? Freshness { get; init; }

    /// <inheritdoc cref="FetchResult.RetryAfter"/>
    public TimeSpan? RetryAfter { get; init; }

    /// <inheritdoc cref="FetchResult.Links"/>
    public HubLinks? Links { get; init; }

    /// <summary>Whether it speaks against the host as a whole, not only against one URL of it.</summary>
    public bool IsHostFailure => IsTransient
        || Outcome is RefreshOutcomeKind.ResolveFailed or RefreshOutcomeKind.ConnectFailed
            or RefreshOutcomeKind.TlsFailed or RefreshOutcomeKind.TimedOut;

    /// <summary>A failure without an answer, or of its body.</summary>
    public static ExchangeResult Failed(RefreshOutcomeKind outcome, string cause, bool isTransient = false, int? status = null) =>
        new() { Outcome = outcome, Cause = cause, IsTransient = isTransient, Status = status };
}
