using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Enrichment.Images;

/// <summary>Resources in memory, which notes what was asked for.</summary>
internal sealed class FakeResourceFetcher : IResourceFetcher
{
    private readonly Dictionary<string, (byte[] Bytes, string? ContentType)> _bodies = [];
    private readonly Dictionary<string, ResourceResult> _answers = [];

    public List<ResourceRequest> Requests { get; } = [];

    public void Serve(string url, byte[] bytes, string? contentType = null) => _bodies[url] = (bytes, contentType);

    public void Answer(string url, ResourceOutcome outcome, int? statusCode = null, TimeSpan? retryAfter = null, string? message = null) =>
        _answers[url] = new ResourceResult { Outcome = outcome, FinalUrl = new Uri(url), StatusCode = statusCode, RetryAfter = retryAfter, Message = message };

    public Task<ResourceResult> FetchAsync(ResourceRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add(request);
        var url = request.Url.AbsoluteUri;
        if (_answers.TryGetValue(url, out var answer))
            return Task.FromResult(answer);
        if (!_bodies.TryGetValue(url, out var body))
            return Task.FromResult(new ResourceResult { Outcome = ResourceOutcome.Missing, FinalUrl = request.Url, StatusCode = 404 });
        var isWhole = body.Bytes.Length <= request.MaxBytes;
        if (!isWhole && !request.BeginningOnly)
            return Task.FromResult(new ResourceResult { Outcome = ResourceOutcome.TooLarge, FinalUrl = request.Url, StatusCode = 200 });
        return Task.FromResult(new ResourceResult
        {
            Outcome = ResourceOutcome.Fetched,
            FinalUrl = request.Url,
            StatusCode = isWhole ? 200 : 206,
            IsWhole = isWhole,
            Bytes = body.Bytes.AsMemory(0, Math.Min(body.Bytes.Length, request.MaxBytes)),
            ContentType = body.ContentType,
        });
    }
}
