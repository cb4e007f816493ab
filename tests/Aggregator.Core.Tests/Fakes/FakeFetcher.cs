using System.Text;
using Aggregator.Core.Fetching;
using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Fakes;

/// <summary>Answers as it is told, and counts who asked.</summary>
internal sealed class FakeFetcher : IFeedFetcher
{
    public Func<FetchRequest, CancellationToken, Task<FetchResult>> Answer { get; set; } = (_, _) => Task.FromResult(Document(""));

    public List<FetchRequest> Requests { get; } = [];

    public static FetchResult Document(string body, string etag = "\"1\"") => new()
    {
        Outcome = RefreshOutcomeKind.Updated,
        StatusCode = 200,
        Bytes = body.Length,
        Document = new FeedDocument(Encoding.UTF8.GetBytes(body), "application/rss+xml", null),
        Validators = new Validators(etag, null, 1),
    };

    public static FetchResult Ending(RefreshOutcomeKind kind, Validators? validators = null) =>
        new() { Outcome = kind, StatusCode = 500, Validators = validators ?? Validators.None };

    public Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        lock (Requests)
            Requests.Add(request);
        return Answer(request, cancellationToken);
    }
}
