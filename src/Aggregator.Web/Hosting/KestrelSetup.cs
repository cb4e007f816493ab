using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Aggregator.Web.Hosting;

/// <summary>
/// Binds the configured address and sets modest limits. Listening is said here, in code, so that no other source of addresses
/// (ASPNETCORE_URLS) gets round the validation.
/// </summary>
internal sealed class KestrelSetup(IOptions<WebOptions> options) : IConfigureOptions<KestrelServerOptions>
{
    /// <inheritdoc/>
    public void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        var limits = kestrel.Limits;
        limits.MaxConcurrentConnections = WebConstants.MaxConnections;
        limits.MaxRequestBodySize = WebConstants.MaxRequestBodyBytes;
        limits.MaxRequestLineSize = WebConstants.MaxRequestLineBytes;
        limits.MaxRequestHeadersTotalSize = WebConstants.MaxRequestHeadersBytes;
        limits.RequestHeadersTimeout = WebConstants.RequestHeadersTimeout;
        limits.KeepAliveTimeout = WebConstants.KeepAliveTimeout;
        Listen(kestrel, new Uri(options.Value.Url));
    }

    private static void Listen(KestrelServerOptions kestrel, Uri url)
    {
        if (IPAddress.TryParse(url.DnsSafeHost, out var address))
            kestrel.Listen(address, url.Port);
        else if (url.Port == 0)
            kestrel.Listen(IPAddress.Loopback, url.Port); // Two families cannot share a free port that is not known yet.
        else
            kestrel.ListenLocalhost(url.Port);
    }
}
