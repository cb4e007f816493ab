using Aggregator.Core.Model;
using Aggregator.Core.Storage;

namespace Aggregator.Testing.Storage;

/// <summary>Commits for tests of the store.</summary>
public static class CommitBuilder
{
    /// <summary>A refresh that brings these drafts.</summary>
    public static RefreshCommit Commit(Feed feed, params ArticleDraft[] articles) => new()
    {
        Feed = feed,
        Articles = articles,
        Digests = [.. articles.Select(DraftBuilder.Digest)],
        State = FeedState.New(feed),
        Outcome = Outcome(feed, articles.Length == 0 ? RefreshOutcomeKind.NotModified : RefreshOutcomeKind.Updated),
    };

    /// <summary>A refresh that brings nothing.</summary>
    public static RefreshCommit Idle(Feed feed) => Commit(feed) with { Digests = null };

    /// <summary>An outcome without counts.</summary>
    public static RefreshOutcome Outcome(Feed feed, RefreshOutcomeKind kind) =>
        new() { FeedId = feed.Id, Kind = kind, StartedAt = DraftBuilder.Arrival };
}
