using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.WebSub;

/// <summary>The callbacks' URLs as hubs are given them, and their paths as they arrive.</summary>
internal sealed class CallbackUrls(IOptions<WebSubOptions> options)
{
    private readonly string _base = BaseOf(options.Value);

    /// <summary>Whether callbacks are served.</summary>
    public bool IsOn => _base.Length > 0;

    /// <summary>The host of the public address, in lower case; empty when off.</summary>
    public string Host => IsOn ? new Uri(_base).Host : "";

    /// <summary>The callback of a token.</summary>
    public string Of(string token) => $"{_base}/{token}";

    /// <summary>
    /// Reads the token out of a path: one below <see cref="WebSubConstants.Path"/>, or below the public address's own path, which a proxy
    /// may pass on as it is.
    /// </summary>
    public bool TryReadToken(string path, [NotNullWhen(true)] out string? token)
    {
        token = IsOn ? Below(path, WebSubConstants.Path) ?? Below(path, Uri.UnescapeDataString(new Uri(_base).AbsolutePath)) : null;
        return token is not null;
    }

    private static string? Below(string path, string prefix) =>
        path.Length > prefix.Length + 1
        && path.StartsWith(prefix, StringComparison.Ordinal)
        && path[prefix.Length] == '/'
        && path.IndexOf('/', prefix.Length + 1) < 0
            ? path[(prefix.Length + 1)..]
            : null;

    private static string BaseOf(WebSubOptions options)
    {
        if (!options.IsOn)
            return "";
        var url = options.CallbackUrl!.Trim().TrimEnd('/');
        return url.EndsWith(WebSubConstants.Path, StringComparison.Ordinal) ? url : url + WebSubConstants.Path;
    }
}
