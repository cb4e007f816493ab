using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Aggregator.EndToEnd.Tests.WebSub;

/// <summary>
/// What stands between hubs and the service in the world: a proxy that passes requests for the public host on to loopback, Host header
/// and path as they are.
/// </summary>
internal sealed class Front(Uri service) : IDisposable
{
    public const string PublicUrl = "https://news.example";

    private readonly HttpClient _http = new() { BaseAddress = service };

    /// <summary>Asks whether a request was meant, as its hub.</summary>
    public Task<HttpResponseMessage> VerifyAsync(
        HubSubscription subscription, string? mode = null, TimeSpan? lease = null, string? topic = null, string challenge = "a<b>c")
    {
        var query = new Dictionary<string, string>
        {
            ["hub.mode"] = mode ?? subscription.Mode,
            ["hub.topic"] = topic ?? subscription.Topic,
            ["hub.challenge"] = challenge,
            ["hub.lease_seconds"] = ((long)(lease ?? TimeSpan.FromDays(10)).TotalSeconds).ToString(CultureInfo.InvariantCulture),
        };
        var text = string.Join('&', query.Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value)}"));
        return SendAsync(new HttpRequestMessage(HttpMethod.Get, $"{subscription.Callback.AbsolutePath}?{text}"), subscription.Callback.Host);
    }

    /// <summary>Pushes a document, as its hub.</summary>
    public Task<HttpResponseMessage> PushAsync(HubSubscription subscription, string document, string? signature = "right")
    {
        var body = Encoding.UTF8.GetBytes(document);
        var request = new HttpRequestMessage(HttpMethod.Post, subscription.Callback.AbsolutePath) { Content = new ByteArrayContent(body) };
        // A document that is not taken is refused before it is sent: what is cut off while it is sent loses the answer now and then.
        request.Headers.ExpectContinue = true;
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/rss+xml; charset=utf-8");
        if (signature == "right")
            signature = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(subscription.Secret!), body));
        if (signature is not null)
            request.Headers.Add("X-Hub-Signature", signature);
        return SendAsync(request, subscription.Callback.Host);
    }

    /// <summary>Any request under a host.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string host)
    {
        request.Headers.Host = host;
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The status of a request for the public host.</summary>
    public async Task<HttpStatusCode> StatusOfAsync(HttpMethod method, string path)
    {
        using var response = await SendAsync(new HttpRequestMessage(method, path), new Uri(PublicUrl).Host);
        return response.StatusCode;
    }

    public void Dispose() => _http.Dispose();
}
