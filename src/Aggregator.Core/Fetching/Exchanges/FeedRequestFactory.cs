using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Aggregator.Core.Model;
using Microsoft.Extensions.Logging;

namespace Aggregator.Core.Fetching.Exchanges;

/// <summary>Makes requests: what every feed gets, the validators, and the feed's own headers where they may go.</summary>
internal sealed class FeedRequestFactory(FetchingOptions options, ILogger logger)
{
    private readonly string _userAgent = UserAgentHeader.Of(options);

    /// <summary>A GET of <paramref name="url"/> for the feed.</summary>
    /// <param name="session">The fetch.</param>
    /// <param name="url">The feed's URL, or where a redirect led.</param>
    public HttpRequestMessage Create(FetchSession session, Uri url)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        var headers = request.Headers;
        // Credentials are the feed's own: nobody else that a redirect names may see them.
        if (IsOwnOrigin(session.Origin, url))
            AddOwnHeaders(headers, session);
        AddDefault(headers, "User-Agent", _userAgent);
        AddDefault(headers, "Accept", session.Resource?.Accept ?? FetchingConstants.Accept);
        // The beginning of an encoded body cannot be decoded.
        AddDefault(headers, "Accept-Encoding", session.Resource is { BeginningOnly: true } ? "identity" : FetchingConstants.AcceptEncoding);
        if (session.Resource is { SendsRange: true } resource)
            headers.Range = new RangeHeaderValue(0, resource.MaxBytes - 1);
        AddValidators(headers, session.Validators);
        return request;
    }

    private static void AddValidators(HttpRequestHeaders headers, Validators validators)
    {
        if (validators.ETag is { } tag)
            headers.TryAddWithoutValidation("If-None-Match", tag);
        if (validators.LastModified is { } time)
            headers.TryAddWithoutValidation("If-Modified-Since", time);
    }

    // The same host, port and scheme; an upgrade of plain HTTP to HTTPS on the default ports is the same server, better guarded.
    private static bool IsOwnOrigin(Uri origin, Uri url) =>
        string.Equals(origin.IdnHost, url.IdnHost, StringComparison.OrdinalIgnoreCase)
        && ((origin.Scheme == url.Scheme && origin.Port == url.Port)
            || (origin is { IsDefaultPort: true } && url is { IsDefaultPort: true } && url.Scheme == Uri.UriSchemeHttps));

    private void AddOwnHeaders(HttpRequestHeaders headers, FetchSession session)
    {
        foreach (var (name, value) in session.Feed.Headers)
        {
            if (!headers.TryAddWithoutValidation(name, value))
                FetchingLog.HeaderNotSent(logger, session.Feed.DisplayUrl, name);
        }

        if (session.Origin.UserInfo.Length > 0)
            AddDefault(headers, "Authorization", BasicCredentials(session.Origin));
    }

    // RFC 7617 section 2.1: UTF-8, which every server that takes ASCII takes too.
    private static string BasicCredentials(Uri origin)
    {
        var (user, password) = UserInfo.Split(origin);
        return "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
    }

    private static void AddDefault(HttpRequestHeaders headers, string name, string value)
    {
        if (!headers.NonValidated.Contains(name))
            headers.TryAddWithoutValidation(name, value);
    }
}
