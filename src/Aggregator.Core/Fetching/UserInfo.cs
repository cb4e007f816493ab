namespace Aggregator.Core.Fetching;

/// <summary>The <c>user:password@</c> of a URL (RFC 3986 section 3.2.1).</summary>
internal static class UserInfo
{
    /// <summary>User and password, unescaped.</summary>
    public static (string User, string Password) Split(Uri url)
    {
        var text = url.UserInfo;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? (Uri.UnescapeDataString(text), "")
            : (Uri.UnescapeDataString(text[..colon]), Uri.UnescapeDataString(text[(colon + 1)..]));
    }
}
