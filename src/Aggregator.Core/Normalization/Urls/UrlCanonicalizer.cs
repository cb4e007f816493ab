using Aggregator.Core.Normalization.Text;

namespace Aggregator.Core.Normalization.Urls;

/// <inheritdoc cref="IUrlCanonicalizer"/>
internal sealed class UrlCanonicalizer(TrackingRules rules) : IUrlCanonicalizer
{
    /// <inheritdoc/>
    public string Canonicalize(string url) => Canonicalize(url, default);

    /// <summary>The canonical URL of a link, less the parameters that only name who carries it.</summary>
    public string Canonicalize(string url, UrlCarriers carriers)
    {
        if (UrlCleanliness.IsClean(url, rules, carriers))
            return url;
        var outermost = Normalize(url, carriers);
        var canonical = outermost;
        for (var i = 0; UrlWrapperResolver.Resolve(canonical) is { } target; i++)
        {
            // Taking some wrappers off and leaving others would make the outcome depend on how often it is done.
            if (i == UrlConstants.MaxWrappers)
                return outermost;
            canonical = Normalize(target, carriers);
        }

        return canonical;
    }

    /// <inheritdoc/>
    public string KeyText(string canonicalUrl) =>
        Fold(UrlCleanliness.IsClean(canonicalUrl, rules, default) ? canonicalUrl : Normalize(canonicalUrl, default));

    /// <summary>The URL key's text of a URL that certainly is in normal form, since it was made so here.</summary>
    public static string Fold(string normalUrl) => UrlParts.TryParse(normalUrl, out var parts) ? UrlKeyText.Of(parts) : normalUrl;

    private string Normalize(string url, UrlCarriers carriers)
    {
        var tidy = UrlTidying.Tidy(url);
        if (tidy.Length > UrlConstants.MaxLength
            || !UrlParts.TryParse(tidy, out var parts)
            || parts.Port.ContainsAnyExceptInRange('0', '9'))
        {
            return url;
        }

        var host = UrlHost.IsNormal(parts.Host) ? parts.Host : UrlHost.Normalize(parts.Host);
        if (host.IsEmpty)
            return url;

        var output = new CharBuffer(stackalloc char[UrlConstants.StackLength]);
        output.Append(parts.IsHttps ? UrlConstants.Https : UrlConstants.Http);
        if (parts.UserInfo.Length > 0)
        {
            PercentEncoding.AppendNormalized(ref output, parts.UserInfo, UrlConstants.Path);
            output.Append('@');
        }

        output.Append(host);
        AppendPort(ref output, parts);
        AppendPath(ref output, parts.Path);
        var tracking = new UrlTracking(rules, host, carriers);
        UrlQuery.Append(ref output, parts.Query, tracking);
        UrlRoute.Append(ref output, parts.Fragment, tracking);

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
        var normalized = new CharBuffer(stackalloc char[UrlConstants.StackLength]);
        if (path.Contains('\\'))
            path = path.ToString().Replace('\\', '/');
        PercentEncoding.AppendNormalized(ref normalized, path, UrlConstants.Path);
        UrlPath.Append(ref output, normalized.Written);
        normalized.Dispose();
    }
}
