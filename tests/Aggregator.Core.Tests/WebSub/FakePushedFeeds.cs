using Aggregator.Core.Model;

namespace Aggregator.Core.Tests.WebSub;

/// <summary>Feeds that name the hubs that the test says, and remember what was pushed.</summary>
internal sealed class FakePushedFeeds : IPushedFeeds
{
    public event Action<Feed, RefreshOutcome>? Refreshed;

    public Dictionary<FeedId, HubLinks> Links { get; } = [];

    public List<(FeedId Feed, string Body)> Pushes { get; } = [];

    public List<string> Resumed { get; } = [];

    /// <summary>How pushes end.</summary>
    public Func<Task<RefreshOutcomeKind>> End { get; set; } = () => Task.FromResult(RefreshOutcomeKind.Updated);

    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public HubLinks LinksOf(FeedId feed) => Links.GetValueOrDefault(feed, HubLinks.None);

    public void Resume(FeedId feed, string reason) => Resumed.Add(reason);

    public async Task<RefreshOutcome> PushAsync(Feed feed, FeedDocument document, string hub, CancellationToken cancellationToken)
    {
        Pushes.Add((feed.Id, System.Text.Encoding.UTF8.GetString(document.Body.Span)));
        return new RefreshOutcome { FeedId = feed.Id, Kind = await End(), StartedAt = default };
    }

    /// <summary>A poll of the feed ended, by which its publisher named these hubs.</summary>
    public void Discover(Feed feed, HubLinks links)
    {
        Links[feed.Id] = links;
        Refreshed?.Invoke(feed, new RefreshOutcome { FeedId = feed.Id, Kind = RefreshOutcomeKind.Updated, StartedAt = default });
    }
}
