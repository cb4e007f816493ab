using System.Buffers;
using System.Text;

namespace Aggregator.Core.Fetching.Resources;

/// <summary>Reads the lines of a robots.txt.</summary>
internal static class RobotsLines
{
    private static readonly SearchValues<char> ProductCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Its lines of a key and a value, without comments and the white space around either.</summary>
    public static IEnumerable<(string Key, string Value)> Read(ReadOnlySpan<byte> body)
    {
        if (body.Length > ResourceConstants.MaxRobotsBytes)
            body = body[..ResourceConstants.MaxRobotsBytes];
        if (body.StartsWith(Mark))
            body = body[Mark.Length..];
        return Read(Encoding.UTF8.GetString(body));
    }

    /// <summary>Whether a line allows or forbids.</summary>
    public static bool IsRule(string key) =>
        key.Equals("allow", StringComparison.OrdinalIgnoreCase) || key.Equals("disallow", StringComparison.OrdinalIgnoreCase);

    /// <summary>The product that a line names, without version and remarks.</summary>
    public static ReadOnlySpan<char> ProductOf(string value)
    {
        var end = value.AsSpan().IndexOfAnyExcept(ProductCharacters);
        return end < 0 ? value : value.AsSpan(0, end);
    }

    private static IEnumerable<(string Key, string Value)> Read(string text)
    {
        foreach (var full in text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var comment = full.IndexOf('#', StringComparison.Ordinal);
            var line = comment < 0 ? full : full[..comment];
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                yield return (line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
    }
}
