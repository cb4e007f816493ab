using System.Reflection;

namespace Aggregator.Core.Fetching.Exchanges;

/// <summary>How the program names itself to servers.</summary>
internal static class UserAgentHeader
{
    /// <summary>The configured text, else product, version and where to find who asks.</summary>
    public static string Of(FetchingOptions options) => string.IsNullOrWhiteSpace(options.UserAgent)
        ? $"Aggregator/{ProductVersion()} (+{options.ContactUrl})"
        : options.UserAgent;

    /// <summary>The name by which robots.txt knows it: the product without its version (RFC 9309 section 2.2.1).</summary>
    public static string ProductOf(FetchingOptions options) => Of(options) is var header && header.IndexOfAny(['/', ' ']) is var end and > 0 ? header[..end] : header;

    private static string ProductVersion() =>
        typeof(UserAgentHeader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
