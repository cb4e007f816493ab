using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>Takes "." and ".." out of a path (RFC 3986 section 5.2.4).</summary>
internal static class UrlDotSegments
{
    /// <summary>Writes an absolute path without dot segments; an empty path becomes "/".</summary>
    public static void Append(ref CharBuffer output, scoped ReadOnlySpan<char> path)
    {
        var start = output.Length;
        var segments = path.StartsWith('/') ? path[1..] : path;
        foreach (var range in segments.Split('/'))
        {
            var segment = segments[range];
            if (segment is not ("." or ".."))
            {
                output.Append('/');
                output.Append(segment);
                continue;
            }

            if (segment is "..")
                output.Length = start + Math.Max(output.Written[start..].LastIndexOf('/'), 0);
            if (range.End.Value == segments.Length)
                output.Append('/');
        }
    }
}
