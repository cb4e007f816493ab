namespace Aggregator.Core.Fetching.Headers;

/// <summary>Reads a whole number of seconds (RFC 9111 section 1.2.2).</summary>
internal static class DeltaSeconds
{
    /// <summary>Reads digits, in quotes or not; null when it is anything else. One that is too large counts as the largest.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="max">The largest value.</param>
    public static TimeSpan? Parse(ReadOnlySpan<char> text, TimeSpan max)
    {
        text = text.Trim();
        if (text is ['"', .. var quoted, '"'])
            text = quoted;
        if (text.IsEmpty || text.ContainsAnyExceptInRange('0', '9'))
            return null;
        return ulong.TryParse(text, out var seconds) && seconds <= (ulong)max.TotalSeconds ? TimeSpan.FromSeconds((long)seconds) : max;
    }
}
