namespace Aggregator.Core.Enrichment.Pages;

/// <summary>What addresses say by themselves.</summary>
internal static class PageUrl
{
    /// <summary>Whether an address is one of the web.</summary>
    public static bool IsWeb(Uri uri) => (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0;

    /// <summary>The absolute web address of a link; null where it is none.</summary>
    public static Uri? Resolve(string link, Uri baseUrl)
    {
        var text = link.Trim();
        if (text.Length is 0 or > PageConstants.MaxUrlLength || text.AsSpan().ContainsAny("<>{}\"\n "))
            return null;
        return Uri.TryCreate(baseUrl, text, out var uri) && IsWeb(uri) ? uri : null;
    }
}
