using System.Buffers;

namespace Aggregator.Core.Normalization.Urls;

/// <summary>Bounds and character classes of URLs.</summary>
internal static class UrlConstants
{
    public const string Http = "http://";
    public const string Https = "https://";
    public const string SchemeEnd = "://";

    /// <summary>How many wrappers around one URL are taken off.</summary>
    public const int MaxWrappers = 8;

    /// <summary>Parameters beyond this number stay in the order given.</summary>
    public const int MaxSortedParameters = 256;

    /// <summary>Longest URL that is normalized; a longer one is kept as it is.</summary>
    public const int MaxLength = 16 * 1024;

    /// <summary>Characters on the stack for a URL, or a part of one, that is being written; few are longer.</summary>
    public const int StackLength = 512;

    /// <summary>RFC 3986 section 2.3: never needs percent-encoding.</summary>
    public static readonly SearchValues<char> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    /// <summary>RFC 3986 section 3.3: what stands for itself in a path.</summary>
    public static readonly SearchValues<char> Path =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/");

    /// <summary>RFC 3986 section 3.4: what stands for itself in a query or a fragment.</summary>
    public static readonly SearchValues<char> Query =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?");
}
