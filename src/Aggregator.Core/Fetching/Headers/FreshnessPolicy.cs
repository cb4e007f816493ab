using System.Net.Http.Headers;

namespace Aggregator.Core.Fetching.Headers;

/// <summary>How long a response stays fresh for a private cache, which is what an aggregator is (RFC 9111 section 4.2).</summary>
internal static class FreshnessPolicy
{
    /// <summary>Reads a response's headers. Null when they do not say; zero when they say that it is stale at once.</summary>
    /// <param name="head">Headers of the response.</param>
    /// <param name="content">Headers of its content.</param>
    /// <param name="now">Now, where the response has no Date.</param>
    public static TimeSpan? Read(HttpHeaders head, HttpHeaders content, DateTimeOffset now)
    {
        if (RawHeaders.Joined(head, "Cache-Control") is { } cacheControl && FromCacheControl(cacheControl) is { } lifetime)
            return NotNegative(lifetime - Age(head));
        if (RawHeaders.First(content, "Expires") is not { } expires)
            return null;
        // An invalid date, "0" above all, means the past (RFC 9111 section 5.3).
        return HttpDate.Parse(expires) is { } end ? NotNegative(end - (Date(head) ?? now)) : TimeSpan.Zero;
    }

    /// <summary>The response's Date; null when it has none that can be read.</summary>
    public static DateTimeOffset? Date(HttpHeaders head) => RawHeaders.First(head, "Date") is { } date ? HttpDate.Parse(date) : null;

    // The first max-age counts (section 4.2.1); one that cannot be read makes the response stale; s-maxage is for shared caches.
    private static TimeSpan? FromCacheControl(ReadOnlySpan<char> cacheControl)
    {
        TimeSpan? maxAge = null;
        foreach (var range in cacheControl.Split(','))
        {
            var directive = cacheControl[range].Trim();
            if (directive.Equals("no-cache", StringComparison.OrdinalIgnoreCase)
                || directive.Equals("no-store", StringComparison.OrdinalIgnoreCase))
                return TimeSpan.Zero;
            if (maxAge is null && directive.StartsWith("max-age=", StringComparison.OrdinalIgnoreCase))
                maxAge = DeltaSeconds.Parse(directive["max-age=".Length..], FetchingConstants.MaxFreshness) ?? TimeSpan.Zero;
        }

        return maxAge;
    }

    private static TimeSpan Age(HttpHeaders head) =>
        RawHeaders.First(head, "Age") is { } age ? DeltaSeconds.Parse(age, FetchingConstants.MaxFreshness) ?? TimeSpan.Zero : TimeSpan.Zero;

    private static TimeSpan NotNegative(TimeSpan time) =>
        time < TimeSpan.Zero ? TimeSpan.Zero : time > FetchingConstants.MaxFreshness ? FetchingConstants.MaxFreshness : time;
}
