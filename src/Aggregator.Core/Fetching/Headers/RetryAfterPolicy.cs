using System.Net.Http.Headers;

namespace Aggregator.Core.Fetching.Headers;

/// <summary>How long a server asks to be left alone (RFC 9110 section 10.2.3).</summary>
internal static class RetryAfterPolicy
{
    /// <summary>Reads Retry-After as a time from now, 0 to 7 days; null when it is not said or cannot be read.</summary>
    public static TimeSpan? Read(HttpHeaders head, DateTimeOffset now)
    {
        if (RawHeaders.First(head, "Retry-After") is not { } value)
            return null;
        if (DeltaSeconds.Parse(value, FetchingConstants.MaxRetryAfter) is { } seconds)
            return seconds;
        if (HttpDate.Parse(value) is not { } date)
            return null;
        // By the server's own clock where it tells it, since the two may differ.
        var wait = date - (FreshnessPolicy.Date(head) ?? now);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > FetchingConstants.MaxRetryAfter ? FetchingConstants.MaxRetryAfter : wait;
    }
}
