namespace Aggregator.Core.Model;

/// <summary>What came of asking for a resource.</summary>
public sealed record ResourceResult
{
    /// <summary>How it ended.</summary>
    public required ResourceOutcome Outcome { get; init; }

    /// <summary>The body, decompressed; empty unless <see cref="ResourceOutcome.Fetched"/>.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Whether <see cref="Bytes"/> are all of it, not only the beginning.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The Content-Type header as given; null without one.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where redirects led; the requested URL without any.</summary>
    public required Uri FinalUrl { get; init; }

    /// <summary>The last HTTP status; null when there was none.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The soonest that asking again makes sense, from now, as the server says; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What happened and what to do, for people; null when there is nothing to say.</summary>
    public string? Message { get; init; }
}
