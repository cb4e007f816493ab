namespace Aggregator.Core.Fetching.Redirects;

/// <summary>URLs as they are asked.</summary>
internal static class WebUrl
{
    /// <summary>The URL without user name, password and fragment.</summary>
    public static Uri WithoutSecrets(Uri url)
    {
        if (url.UserInfo.Length == 0 && url.Fragment.Length == 0)
            return url;
        // By components: a builder would escape the path anew.
        return new Uri(url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
    }

    /// <summary>Host and port, in lower case.</summary>
    public static string Authority(Uri url) => url.Authority.ToLowerInvariant();
}
