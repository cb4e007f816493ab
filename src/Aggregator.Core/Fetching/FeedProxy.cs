using System.Net;

namespace Aggregator.Core.Fetching;

/// <summary>
/// Which proxy a URL goes through: the configured one, else the environment's by the usual variables, unless NO_PROXY names the host.
/// The lower-case spelling of a variable goes before the upper-case one, as with other programs.
/// </summary>
internal sealed class FeedProxy : IWebProxy
{
    /// <summary>The setting that rules the environment's proxies out.</summary>
    public const string None = "none";

    private static readonly string[] Schemes = ["http", "https", "socks4", "socks4a", "socks5"];

    private readonly Uri? _http;
    private readonly Uri? _https;
    private readonly NoProxyList _exempt;

    /// <summary>Reads the setting and the environment.</summary>
    /// <param name="configured">The setting; null takes the environment's.</param>
    /// <param name="environment">Gives a variable's value; null where it is not set.</param>
    public FeedProxy(string? configured, Func<string, string?> environment)
    {
        _exempt = new NoProxyList(Read(environment, "no_proxy"));
        if (configured is not null)
        {
            TryParse(configured, out _http);
            _https = _http;
            return;
        }

        TryParse(Read(environment, "http_proxy") ?? Read(environment, "all_proxy"), out _http);
        TryParse(Read(environment, "https_proxy") ?? Read(environment, "all_proxy"), out _https);
    }

    /// <summary>Whether any URL may go through a proxy.</summary>
    public bool IsUsed => (_http ?? _https) is not null;

    /// <inheritdoc/>
    public ICredentials? Credentials
    {
        get => new ProxyCredentials(_http, _https);
        set => throw new NotSupportedException("The credentials are part of the proxy's URL.");
    }

    /// <summary>Reads a proxy's URL; without a scheme it is http. False when it is none; <see cref="None"/> gives null.</summary>
    public static bool TryParse(string? text, out Uri? proxy)
    {
        proxy = null;
        if (string.IsNullOrWhiteSpace(text))
            return false;
        if (text.Equals(None, StringComparison.OrdinalIgnoreCase))
            return true;
        var url = text.Contains(Uri.SchemeDelimiter, StringComparison.Ordinal) ? text : $"{Uri.UriSchemeHttp}{Uri.SchemeDelimiter}{text}";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Host.Length == 0 || !Schemes.Contains(parsed.Scheme))
            return false;
        proxy = parsed;
        return true;
    }

    /// <summary>The proxy of a URL, without its credentials; null when it is asked directly.</summary>
    public Uri? GetProxy(Uri destination) =>
        Find(destination) is { } proxy ? new Uri(proxy.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)) : null;

    /// <inheritdoc/>
    public bool IsBypassed(Uri host) => Find(host) is null;

    private static string? Read(Func<string, string?> environment, string variable) =>
        environment(variable) is { Length: > 0 } lower ? lower
        : environment(variable.ToUpperInvariant()) is { Length: > 0 } upper ? upper
        : null;

    private Uri? Find(Uri url) => _exempt.Contains(url) ? null : url.Scheme == Uri.UriSchemeHttps ? _https : _http;

    /// <summary>A proxy's own user and password, for that proxy alone.</summary>
    private sealed class ProxyCredentials(params Uri?[] proxies) : ICredentials
    {
        public NetworkCredential? GetCredential(Uri uri, string authType)
        {
            var proxy = Array.Find(proxies, p => p is not null && p.Host == uri.Host && p.Port == uri.Port);
            if (proxy is not { UserInfo.Length: > 0 })
                return null;
            var (user, password) = UserInfo.Split(proxy);
            return new NetworkCredential(user, password);
        }
    }
}
