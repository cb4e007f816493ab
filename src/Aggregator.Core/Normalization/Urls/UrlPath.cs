using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>Takes out of a path what names no resource: "." and ".." (RFC 3986 section 5.2.4), and sessions of Java servers.</summary>
internal static class UrlPath
{
    /// <summary>What a servlet container puts behind a path for a reader without cookies: another value at every poll (Servlet 6.0 section 7.1.3).</summary>
    private const string Session = ";jsessionid=";

    /// <summary>Writes an absolute path without these; an empty path becomes "/".</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="path">A path whose percent-encoding is in normal form.</param>
    public static void Append(ref CharBuffer output, scoped ReadOnlySpan<char> path)
    {
        if (path.Contains(';') && path.Contains(Session, StringComparison.OrdinalIgnoreCase))
            path = WithoutSessions(path.ToString());
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

    private static string WithoutSessions(string path)
    {
        while (path.IndexOf(Session, StringComparison.OrdinalIgnoreCase) is >= 0 and var start)
        {
            var length = path.AsSpan(start + 1).IndexOfAny(';', '/');
            path = length < 0 ? path[..start] : path.Remove(start, length + 1);
        }

        return path;
    }
}
