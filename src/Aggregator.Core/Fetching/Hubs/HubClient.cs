using System.Net.Security;
using Aggregator.Core.Fetching.Addresses;
using Aggregator.Core.Fetching.Exchanges;
using Aggregator.Core.Fetching.Headers;
using Aggregator.Core.Fetching.Redirects;
using Aggregator.Core.Model;

namespace Aggregator.Core.Fetching.Hubs;

/// <summary>Posts forms to hubs and messages to webhooks, under the settings in force, each hop with a place at the gate of its host.</summary>
/// <param name="options">The settings of fetching.</param>
/// <param name="connector">Opens connections to addresses that may be asked.</param>
/// <param name="gate">Bounds what is in flight.</param>
/// <param name="time">The clock.</param>
/// <param name="trust">Which certificates are trusted; null leaves it to the system.</param>
internal sealed class HubClient(
    LiveOptions<FetchingOptions> options, GuardedConnector connector, IHostGate gate, TimeProvider time, RemoteCertificateValidationCallback? trust = null)
    : IHubClient, IWebhookClient, IDisposable
{
    private const string Hub = "hub";
    private const string Hook = "webhook";

    private readonly Lock _sync = new();
    private FetchingOptions? _settings;
    private FeedHttpClient? _client;

    /// <inheritdoc/>
    public int MaxBytes => options.Current.MaxBytes;

    /// <inheritdoc/>
    public TimeSpan Timeout => options.Current.Timeout;

    /// <inheritdoc/>
    public async Task<HubAnswer> PostAsync(Uri hub, IReadOnlyList<KeyValuePair<string, string>> form, CancellationToken cancellationToken)
    {
        var settings = options.Current;
        var client = ClientOf(settings);
        var chain = new RedirectChain(WebUrl.WithoutSecrets(hub), knownTarget: null, settings.MaxRedirects);
        while (true)
        {
            var url = chain.Current;
            var (answer, status, location) = await SendAsync(client, settings, url, Hub, () => new FormUrlEncodedContent(form), cancellationToken).ConfigureAwait(false);
            if (answer is not null)
                return answer;
            if (chain.Follow(status, location) is { } refusal)
                return Failed(Hub, url, refusal);
            // The form holds a secret: what was asked for under TLS does not go on without.
            if (url.Scheme == Uri.UriSchemeHttps && chain.Current.Scheme != Uri.UriSchemeHttps)
                return Failed(Hub, url, "it redirects from https to http");
        }
    }

    /// <inheritdoc/>
    public async Task<HubAnswer> PostAsync(Uri url, byte[] body, IReadOnlyDictionary<string, string> headers, CancellationToken cancellationToken)
    {
        var settings = options.Current;
        var (answer, status, _) = await SendAsync(ClientOf(settings), settings, url, Hook, () => Message(body, headers), cancellationToken).ConfigureAwait(false);
        return answer ?? Failed(Hook, url, $"it redirects ({status}), which is not followed");
    }

    private static ByteArrayContent Message(byte[] body, IReadOnlyDictionary<string, string> headers)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        foreach (var (name, value) in headers)
            content.Headers.TryAddWithoutValidation(name, value);
        return content;
    }

    /// <inheritdoc/>
    public void Dispose() => _client?.Dispose();

    private FeedHttpClient ClientOf(FetchingOptions settings)
    {
        lock (_sync)
        {
            if (_client is not null && settings == _settings)
                return _client;
            _client?.Dispose();
            _settings = settings;
            return _client = new FeedHttpClient(settings, connector, new FeedProxy(settings.Proxy, Environment.GetEnvironmentVariable), trust);
        }
    }

    /// <summary>One hop: an answer, or a redirect to be followed.</summary>
    private async Task<(HubAnswer? Answer, int Status, string? Location)> SendAsync(
        FeedHttpClient client, FetchingOptions settings, Uri url, string who, Func<HttpContent> content, CancellationToken cancellationToken)
    {
        var host = FetchingConstants.HostOf(url);
        using var lease = await gate.EnterAsync(host, cancellationToken).ConfigureAwait(false);
        if (gate.RestsUntil(host) is { } until && until > time.GetUtcNow())
            return (Failed(who, url, "it throttles") with { RetryAfter = until - time.GetUtcNow() }, 0, null);

        using var deadline = new CancellationTokenSource(settings.Timeout, time);
        using var registration = cancellationToken.UnsafeRegister(static s => ((CancellationTokenSource)s!).Cancel(), deadline);
        try
        {
            await client.CheckAsync(url, deadline.Token).ConfigureAwait(false);
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content() };
            request.Headers.TryAddWithoutValidation("User-Agent", UserAgentHeader.Of(settings));
            using var response = await client.SendAsync(request, deadline.Token).ConfigureAwait(false);
            var status = (int)response.StatusCode;
            return status is 307 or 308
                ? (null, status, RawHeaders.First(response.Headers, "Location"))
                : (Read(who, url, host, response), status, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (Failed(who, url, "it did not answer in time") with { IsTransient = true }, 0, null);
        }
        catch (Exception e) when (FailurePolicy.IsExpected(e))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var failure = FailurePolicy.Classify(e, null, settings);
            return (Failed(who, url, failure.Cause ?? e.Message) with { IsTransient = failure.IsTransient }, 0, null);
        }
    }

    private HubAnswer Read(string who, Uri url, string host, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode)
            return HubAnswer.Accepted;
        var retryAfter = RetryAfterPolicy.Read(response.Headers, time.GetUtcNow());
        if (status == 429 || (status == 503 && retryAfter is not null))
            gate.Rest(host, time.GetUtcNow() + (retryAfter ?? FetchingConstants.DefaultThrottleRest));
        return Failed(who, url, $"it answered {status}") with { RetryAfter = retryAfter, IsTransient = status is 408 or >= 500 };
    }

    private static HubAnswer Failed(string who, Uri url, string cause) =>
        new($"The {who} {FetchingConstants.HostOf(url)} did not take the request: {FetchMessages.OneLine(cause)}.");
}
