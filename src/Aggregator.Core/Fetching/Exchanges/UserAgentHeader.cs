using System.Reflection;

namespace Aggregator.Core.Fetching.Exchanges;

/// <summary>How the program names itself to servers.</summary>
internal static class UserAgentHeader
{
    /// <summary>The configured text, else product, version and where to find who asks.</summary>
    public static string Of(FetchingOptions options) => string.IsNullOrWhiteSpace(options.UserAgent)
        ? $"Aggregator/{ProductVersion()} (+{options.ContactUrl})"
        : options.UserAgent;

    private static string ProductVersion() =>
        typeof(UserAgentHeader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
