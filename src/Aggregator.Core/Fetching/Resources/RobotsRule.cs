namespace Aggregator.Core.Fetching.Resources;

/// <summary>An allow or disallow line of a robots.txt.</summary>
/// <param name="Pattern">The path in normal form; <c>*</c> is any characters, <c>$</c> at the end is the end of the path.</param>
/// <param name="IsAllowed">Which of both.</param>
internal readonly record struct RobotsRule(string Pattern, bool IsAllowed)
{
    /// <summary>Whether a path in normal form is meant (RFC 9309 section 2.2.3).</summary>
    public bool Matches(ReadOnlySpan<char> path)
    {
        var pattern = Pattern.AsSpan();
        var isAnchored = pattern is [.., '$'];
        if (isAnchored)
            pattern = pattern[..^1];
        for (var isFirst = true; ; isFirst = false)
        {
            var star = pattern.IndexOf('*');
            var part = star < 0 ? pattern : pattern[..star];
            if (star < 0 && isAnchored)
                return path.EndsWith(part, StringComparison.Ordinal) && (!isFirst || path.Length == part.Length);
            // The leftmost place leaves most for the parts behind it.
            var at = isFirst ? (path.StartsWith(part, StringComparison.Ordinal) ? 0 : -1) : path.IndexOf(part, StringComparison.Ordinal);
            if (at < 0)
                return false;
            if (star < 0)
                return true;
            path = path[(at + part.Length)..];
            pattern = pattern[(star + 1)..];
        }
    }
}
