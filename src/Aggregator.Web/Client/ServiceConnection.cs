using System.Net.Http.Headers;
using System.Text.Json;
using Aggregator.Core.Storage;
using Aggregator.Web.Api;
using Aggregator.Web.Api.Problems;

namespace Aggregator.Web.Client;

/// <summary>
/// Sends requests to one service, and turns everything that keeps it from answering into <see cref="ServiceUnreachableException"/>.
/// </summary>
internal sealed class ServiceConnection : IDisposable
{
    private readonly HttpClient _client;
    private readonly TimeProvider _time;

    public ServiceConnection(Uri address, string token, TimeProvider time)
    {
        _time = time;
        Address = new Uri(address.GetLeftPart(UriPartial.Authority));
        _client = new HttpClient(CreateHandler()) { BaseAddress = Address, Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>The service's scheme, host and port.</summary>
    public Uri Address { get; }

    /// <summary>Sends a request and reads the answer to its end, whatever its status.</summary>
    /// <param name="method">The method.</param>
    /// <param name="target">Path and query.</param>
    /// <param name="content">The body; null for none.</param>
    /// <param name="timeLimit">How long the whole may take.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <param name="headers">More headers; null for none.</param>
    /// <exception cref="ServiceUnreachableException">Nobody answered in time.</exception>
    public async Task<ServiceAnswer> SendAsync(
        HttpMethod method, string target, HttpContent? content, TimeSpan timeLimit, CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? headers = null)
    {
        using var deadline = new CancellationTokenSource(timeLimit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(method, target) { Content = content };
            foreach (var (name, value) in headers ?? new Dictionary<string, string>())
                request.Headers.Add(name, value);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return new ServiceAnswer(response.StatusCode, body, ReadProblem(response.Content.Headers.ContentType, body));
        }
        catch (HttpRequestException exception)
        {
            throw Unanswered(exception.GetBaseException().Message, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unanswered($"no answer within {timeLimit.TotalSeconds:0} s", exception);
        }
    }

    /// <summary>Asks for a document that is read as it comes; its time limit ends with its head.</summary>
    /// <param name="target">Path and query.</param>
    /// <param name="timeLimit">How long the head may take.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The answer, and the document where it is one.</returns>
    /// <exception cref="ServiceUnreachableException">Nobody answered in time.</exception>
    public async Task<(ServiceAnswer Answer, StoreBackup? Document)> OpenAsync(string target, TimeSpan timeLimit, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeLimit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var response = await _client.GetAsync(target, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response is { IsSuccessStatusCode: true, Content.Headers.ContentLength: { } length })
                return (new ServiceAnswer(response.StatusCode, [], null), new StoreBackup(await response.Content.ReadAsStreamAsync(either.Token), length));
            using (response)
            {
                var body = await response.Content.ReadAsByteArrayAsync(either.Token);
                return (new ServiceAnswer(response.StatusCode, body, ReadProblem(response.Content.Headers.ContentType, body)), null);
            }
        }
        catch (HttpRequestException exception)
        {
            throw Unanswered(exception.GetBaseException().Message, exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unanswered($"no answer within {timeLimit.TotalSeconds:0} s", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    // The service is on this machine: a proxy would not reach it, and a redirect or a cookie is not its own.
    private static SocketsHttpHandler CreateHandler() => new()
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ConnectTimeout = ClientConstants.ConnectTimeout,
        PooledConnectionIdleTimeout = ClientConstants.IdleConnectionTimeout,
    };

    private static ProblemDocument? ReadProblem(MediaTypeHeaderValue? type, byte[] body)
    {
        if (type?.MediaType != ProblemDocument.MediaType) return null;
        try
        {
            return JsonSerializer.Deserialize(body, WebJson.Default.ProblemDocument);
        }
        catch (JsonException)
        {
            return null; // The status alone has to tell then.
        }
    }

    private ServiceUnreachableException Unanswered(string reason, Exception exception) => new(
        $"The service at {Address} does not answer: {reason.TrimEnd('.')}. Start it with 'aggregator run', or see its log.", exception);
}
