using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.Fakes;

/// <summary>A way to hubs that remembers what was posted, and answers as it is told.</summary>
internal sealed class FakeHubClient : IHubClient
{
    public int MaxBytes { get; set; } = 1_000;

    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What each request is answered; it may verify meanwhile.</summary>
    public Func<HubRequest, Task<HubAnswer>> Answer { get; set; } = _ => Task.FromResult(HubAnswer.Accepted);

    public List<HubRequest> Requests { get; } = [];

    public Task<HubAnswer> PostAsync(Uri hub, IReadOnlyList<KeyValuePair<string, string>> form, CancellationToken cancellationToken)
    {
        var request = new HubRequest(hub.OriginalString, form.ToDictionary());
        lock (Requests)
            Requests.Add(request);
        return Answer(request);
    }
}
