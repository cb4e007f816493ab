using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Normalization.Urls;

/// <inheritdoc cref="IUrlCanonicalizer"/>
internal sealed class UrlCanonicalizer(TrackingRules rules) : IUrlCanonicalizer
{
    private const int StackLength = 512;

    /// <inheritdoc/>
    public string Canonicalize(string url) => Canonicalize(url, default);

    /// <summary>The canonical URL of a link, less the parameters that only name who carries it.</summary>
    public string Canonicalize(string url, UrlCarriers carriers)
    {
        if (UrlCleanliness.IsClean(url, rules, carriers))
            return url;
        var canonical = Normalize(url, carriers);
        for (var i = 0; i < UrlConstants.MaxWrappers && UrlWrapperResolver.Resolve(canonical) is { } target; i++)
            canonical = Normalize(target, carriers);
        return canonical;
    }

    /// <inheritdoc/>
    public string KeyText(string canonicalUrl)
    {
        var url = UrlCleanliness.IsClean(canonicalUrl, rules, default) ? canonicalUrl : Normalize(canonicalUrl, default);
        return UrlParts.TryParse(url, out var parts) ? UrlKeyText.Of(parts) : url;
    }

    private string Normalize(string url, UrlCarriers carriers)
    {
        var trimmed = WithoutWhiteSpace(url);
        if (trimmed.Length > UrlConstants.MaxLength
            || !UrlParts.TryParse(trimmed, out var parts)
            || parts.Port.ContainsAnyExceptInRange('0', '9')
            || UrlHost.Normalize(parts.Host) is not { } host)
        {
            return url;
        }

        var output = new CharBuffer(stackalloc char[StackLength]);
        output.Append(parts.IsHttps ? UrlConstants.Https : UrlConstants.Http);
        if (parts.UserInfo.Length > 0)
        {
            PercentEncoding.AppendNormalized(ref output, parts.UserInfo, UrlConstants.Path);
            output.Append('@');
        }

        output.Append(host);
        AppendPort(ref output, parts);
        AppendPath(ref output, parts.Path);
        AppendQuery(ref output, host, parts.Query, carriers);
        if (parts.Fragment.StartsWith('!'))
        {
            output.Append('#');
            PercentEncoding.AppendNormalized(ref output, parts.Fragment, UrlConstants.Query);
        }

        var result = output.Written.SequenceEqual(url) ? url : output.ToString();
        output.Dispose();
        return result;
    }

    private static void AppendPort(ref CharBuffer output, UrlParts parts)
    {
        var port = parts.Port.TrimStart('0');
        if (port.Length == 0 || port.SequenceEqual(parts.IsHttps ? "443" : "80"))
            return;
        output.Append(':');
        output.Append(port);
    }

    private static void AppendPath(ref CharBuffer output, scoped ReadOnlySpan<char> path)
    {
        var normalized = new CharBuffer(stackalloc char[StackLength]);
        if (path.Contains('\\'))
            path = path.ToString().Replace('\\', '/');
        PercentEncoding.AppendNormalized(ref normalized, path, UrlConstants.Path);
        UrlDotSegments.Append(ref output, normalized.Written);
        normalized.Dispose();
    }

    private void AppendQuery(ref CharBuffer output, string host, scoped ReadOnlySpan<char> query, UrlCarriers carriers)
    {
        var separator = '?';
        foreach (var range in query.Split('&'))
        {
            if (query[range].IsEmpty)
                continue;
            var start = output.Length;
            output.Append(separator);
            PercentEncoding.AppendNormalized(ref output, query[range], UrlConstants.Query);
            if (rules.IsTracking(host, output.Written[(start + 1)..], carriers))
                output.Length = start;
            else
                separator = '&';
        }
    }

    private static string WithoutWhiteSpace(string url)
    {
        // The URL standard strips white space around a URL, and line ends and tabs inside it.
        var trimmed = url.AsSpan().Trim();
        if (trimmed.IndexOfAny("\t\r\n") < 0)
            return trimmed.Length == url.Length ? url : trimmed.ToString();
        return trimmed.ToString().Replace("\t", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal)
            .Replace("\n", "", StringComparison.Ordinal);
    }
}
