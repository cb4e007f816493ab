using System.Net;

namespace Aggregator.Core.Fetching;

/// <summary>
/// The hosts that NO_PROXY exempts: names with all below them (<c>corp.example</c>, <c>.corp.example</c>, <c>*.corp.example</c>), addresses,
/// networks (<c>10.0.0.0/8</c>), any of them with a port, or <c>*</c> for all.
/// </summary>
internal sealed class NoProxyList(string? text)
{
    private readonly string[] _entries =
        text?.Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Whether a URL's host is asked directly.</summary>
    public bool Contains(Uri url) => Array.Exists(_entries, entry => Matches(entry, url));

    private static bool Matches(string entry, Uri url)
    {
        if (entry == "*")
            return true;
        var host = url.IdnHost;
        if (IPAddress.TryParse(host, out var address))
        {
            if (IPNetwork.TryParse(entry, out var network))
                return network.Contains(address);
            return (IPAddress.TryParse(entry, out var single) && single.Equals(address)) || WithPort(host, url) == entry;
        }

        var name = entry.TrimStart('*').TrimStart('.');
        var colon = name.LastIndexOf(':');
        if (colon >= 0)
        {
            if (!name.AsSpan(colon + 1).SequenceEqual(url.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)))
                return false;
            name = name[..colon];
        }

        return name.Length > 0 && host.EndsWith(name, StringComparison.OrdinalIgnoreCase)
            && (host.Length == name.Length || host[^(name.Length + 1)] == '.');
    }

    private static string WithPort(string host, Uri url) => $"{(host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host)}:{url.Port}";
}
