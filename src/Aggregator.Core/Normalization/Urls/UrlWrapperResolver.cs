using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>Finds the URL that a wrapper's URL holds.</summary>
internal static class UrlWrapperResolver
{
    /// <summary>The wrapped URL, not yet normalized; null where the URL is no known wrapper or holds no http(s) URL.</summary>
    /// <param name="url">A URL in normal form.</param>
    public static string? Resolve(string url)
    {
        if (!UrlParts.TryParse(url, out var parts))
            return null;
        foreach (var rule in UrlWrapperRules.Of(parts.Host))
        {
            if (parts.Path.StartsWith(rule.Path, StringComparison.Ordinal) && Find(rule, parts) is { } target
                && UrlParts.TryParse(target, out _))
            {
                return target;
            }
        }

        return null;
    }

    private static string? Find(UrlWrapperRule rule, UrlParts parts) => rule.Kind switch
    {
        UrlWrapperKind.Parameter => FindParameter(rule.Names, parts.Query),
        UrlWrapperKind.Query => PercentEncoding.Decode(parts.Query),
        UrlWrapperKind.UrlInPath => FindInPath(parts),
        UrlWrapperKind.HostAfterPath => FindHost(UrlConstants.Https, parts.Path[rule.Path.Length..], parts.Query),
        UrlWrapperKind.SchemeAndHostAfterPath => FindSchemeAndHost(parts.Path[rule.Path.Length..], parts.Query),
        _ => FindInBase64(parts.Path[(parts.Path.LastIndexOf('/') + 1)..]),
    };

    private static string? FindParameter(string[] names, ReadOnlySpan<char> query)
    {
        foreach (var name in names)
        {
            foreach (var range in query.Split('&'))
            {
                var parameter = query[range];
                if (parameter.Length > name.Length && parameter[name.Length] == '=' && parameter.StartsWith(name, StringComparison.Ordinal))
                    return PercentEncoding.Decode(parameter[(name.Length + 1)..]);
            }
        }

        return null;
    }

    private static string? FindInPath(UrlParts parts)
    {
        // Where the target is not encoded itself, an encoding inside of it is its own and stays.
        var path = parts.Path.Contains(UrlConstants.SchemeEnd, StringComparison.Ordinal) ? parts.Path.ToString() : PercentEncoding.Decode(parts.Path);
        var colon = path.IndexOf(UrlConstants.SchemeEnd, StringComparison.Ordinal);
        var start = colon < 0 ? -1 : path.AsSpan(0, colon).LastIndexOfAny('/', '~', '*') + 1;
        return start <= 0 ? null : WithQuery("", path.AsSpan(start), parts.Query);
    }

    private static string? FindSchemeAndHost(ReadOnlySpan<char> rest, ReadOnlySpan<char> query) =>
        rest.StartsWith("s/", StringComparison.Ordinal)
            ? FindHost(UrlConstants.Https, rest["s/".Length..], query)
            : FindHost(UrlConstants.Http, rest, query);

    private static string? FindHost(string scheme, ReadOnlySpan<char> hostAndPath, ReadOnlySpan<char> query)
    {
        var slash = hostAndPath.IndexOf('/');
        var host = slash < 0 ? hostAndPath : hostAndPath[..slash];
        return host.Contains('.') ? WithQuery(scheme, hostAndPath, query) : null;
    }

    private static string WithQuery(string scheme, ReadOnlySpan<char> target, ReadOnlySpan<char> query) =>
        query.IsEmpty ? $"{scheme}{target}" : $"{scheme}{target}{(target.Contains('?') ? '&' : '?')}{query}";

    private static string? FindInBase64(ReadOnlySpan<char> segment)
    {
        if (!Base64Url.IsValid(segment, out var length) || length > UrlConstants.MaxLength)
            return null;
        var bytes = ArrayPool<byte>.Shared.Rent(Math.Max(length, 1));
        try
        {
            ReadOnlySpan<byte> decoded = bytes.AsSpan(0, Base64Url.DecodeFromChars(segment, bytes));
            var start = decoded.IndexOf("http"u8);
            if (start < 0)
                return null;
            decoded = decoded[start..];
            var end = decoded.IndexOfAnyExceptInRange((byte)0x21, (byte)0x7E);
            return Encoding.ASCII.GetString(end < 0 ? decoded : decoded[..end]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
