using System.Net;
using System.Text;
using Aggregator.Core.Fetching.Addresses;

namespace Aggregator.Core.Fetching.Exchanges;

/// <summary>
/// The one HTTP stack behind all feeds, made when first used. No proxy: behind one the address guard would see the proxy's
/// address only.
/// </summary>
internal sealed class FeedHttpClient(FetchingOptions options, GuardedConnector connector) : IDisposable
{
    private readonly Lazy<HttpMessageInvoker> _invoker = new(() => new HttpMessageInvoker(CreateHandler(options, connector)));

    /// <summary>Sends a request and returns as soon as the head of the response is there.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _invoker.Value.SendAsync(request, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_invoker.IsValueCreated)
            _invoker.Value.Dispose();
    }

    private static SocketsHttpHandler CreateHandler(FetchingOptions options, GuardedConnector connector) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = options.ConnectTimeout,
        ConnectCallback = (context, cancellation) => connector.ConnectAsync(context.DnsEndPoint, cancellation),
        PooledConnectionLifetime = FetchingConstants.ConnectionLifetime,
        PooledConnectionIdleTimeout = FetchingConstants.ConnectionIdleTimeout,
        MaxResponseHeadersLength = FetchingConstants.MaxResponseHeadKilobytes,
        MaxResponseDrainSize = FetchingConstants.MaxDrainBytes,
        // A byte a character both ways, so that a validator goes back as it came.
        RequestHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
        ResponseHeaderEncodingSelector = static (_, _) => Encoding.Latin1,
    };
}
