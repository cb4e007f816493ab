using System.Net;
using System.Net.Security;
using System.Text;
using Aggregator.Core.Fetching.Addresses;

namespace Aggregator.Core.Fetching.Exchanges;

/// <summary>The one HTTP stack behind all feeds, made when first used.</summary>
/// <param name="options">Its settings.</param>
/// <param name="connector">Opens its connections.</param>
/// <param name="proxy">Which URLs go through a proxy.</param>
/// <param name="trust">Which certificates are trusted; null leaves it to the system.</param>
internal sealed class FeedHttpClient(
    FetchingOptions options, GuardedConnector connector, FeedProxy proxy, RemoteCertificateValidationCallback? trust) : IDisposable
{
    private readonly Lazy<HttpMessageInvoker> _invoker = new(() => new HttpMessageInvoker(CreateHandler(options, connector, proxy, trust)));

    /// <summary>Checks the host of a URL that goes through a proxy: the connection's own check would see the proxy's address only.</summary>
    /// <exception cref="HostFailureException">It may not be asked.</exception>
    public ValueTask CheckAsync(Uri url, CancellationToken cancellationToken) =>
        proxy.IsBypassed(url) ? ValueTask.CompletedTask : connector.CheckAsync(url.IdnHost, cancellationToken);

    /// <summary>Sends a request and returns as soon as the head of the response is there.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _invoker.Value.SendAsync(request, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_invoker.IsValueCreated)
            _invoker.Value.Dispose();
    }

    private static SocketsHttpHandler CreateHandler(
        FetchingOptions options, GuardedConnector connector, FeedProxy proxy, RemoteCertificateValidationCallback? trust) => new()
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = proxy.IsUsed,
            Proxy = proxy,
            ActivityHeadersPropagator = null,
            ConnectTimeout = options.ConnectTimeout,
            ConnectCallback = (context, cancellation) => ConnectAsync(context, connector, proxy, cancellation),
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = trust },
            PooledConnectionLifetime = options.ConnectionLifetime,
            PooledConnectionIdleTimeout = FetchingConstants.ConnectionIdleTimeout,
            MaxResponseHeadersLength = options.MaxHeaderBytes / FetchingConstants.BytesPerKilobyte,
            MaxResponseDrainSize = FetchingConstants.MaxDrainBytes,
            // A byte a character both ways, so that a validator goes back as it came.
            RequestHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
            ResponseHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
        };

    private static ValueTask<Stream> ConnectAsync(
        SocketsHttpConnectionContext context, GuardedConnector connector, FeedProxy proxy, CancellationToken cancellationToken)
    {
        // A tunnel is asked for by a CONNECT to the proxy itself; nothing else of ours is one.
        var request = context.InitialRequestMessage;
        var isToProxy = request.Method == HttpMethod.Connect || (request.RequestUri is { } url && !proxy.IsBypassed(url));
        return isToProxy
            ? connector.ConnectToProxyAsync(context.DnsEndPoint, cancellationToken)
            : connector.ConnectAsync(context.DnsEndPoint, cancellationToken);
    }
}
