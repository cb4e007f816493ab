namespace Aggregator.Core.Normalization.Urls;

/// <summary>The hosts under which the carrier of a link is known: that of its feed and that of its provider.</summary>
internal readonly record struct UrlCarriers(string FeedHost, string ProviderDomain)
{
    private const string Www = "www.";

    /// <summary>Whether any is known.</summary>
    public bool Any => FeedHost is { Length: > 0 } || ProviderDomain is { Length: > 0 };

    /// <summary>Whether a parameter's value is one of the hosts, "www." apart.</summary>
    public bool Contains(ReadOnlySpan<char> value) =>
        value.Length > 0 && (Same(value, FeedHost) || Same(value, ProviderDomain));

    private static bool Same(ReadOnlySpan<char> value, string? host) =>
        host is { Length: > 0 } && WithoutWww(value).Equals(WithoutWww(host), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutWww(ReadOnlySpan<char> host) =>
        host.StartsWith(Www, StringComparison.OrdinalIgnoreCase) ? host[Www.Length..] : host;
}
