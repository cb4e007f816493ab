using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Testing.Storage;

namespace Aggregator.Store.Tests.LiteDb;

/// <summary>
/// Commits batches for a few feeds at once, such that every state a crash may leave can be checked: a feed's ETag is the number of
/// its last batch, and the number says which articles the batch brought and which it edited.
/// </summary>
internal sealed class KillTestWriter(IArticleStore store, Action<string> acknowledged)
{
    private const int FeedCount = 4;
    private const int LargestBatch = 40;

    public static IReadOnlyList<Feed> Feeds { get; } = [.. Enumerable.Range(0, FeedCount).Select(i => FeedBuilder.Feed("feed" + i))];

    /// <summary>How many articles a batch brings.</summary>
    public static int SizeOf(int batch) => 1 + (batch * 7 % LargestBatch);

    public static string NameOf(Feed feed, int batch, int article) => $"{feed.Provider.Name}-{batch}-{article}";

    /// <summary>Each batch brings its articles and edits the first one of the batch before.</summary>
    public static RefreshCommit Commit(Feed feed, int batch)
    {
        var drafts = Enumerable.Range(0, SizeOf(batch)).Select(i => Draft(feed, batch, i, "first")).ToList();
        if (batch > 1)
            drafts.Add(Draft(feed, batch - 1, 0, "second"));

        var commit = CommitBuilder.Commit(feed, [.. drafts]);
        return commit with { State = commit.State with { Validators = new Validators(batch.ToString(), null, 0) } };
    }

    public static int LastBatch(FeedState state) => int.Parse(state.Validators.ETag!);

    public async Task RunAsync(int batches)
    {
        var last = (await store.ReadFeedsAsync(CancellationToken.None)).ToDictionary(s => s.Id, LastBatch);
        await Task.WhenAll(Feeds.Select(f => RunAsync(f, last.GetValueOrDefault(f.Id), batches)));
    }

    private static ArticleDraft Draft(Feed feed, int batch, int article, string text)
    {
        var draft = DraftBuilder.Draft(feed, NameOf(feed, batch, article), text, minutesOld: batch + article);
        return draft with { Content = string.Concat(Enumerable.Repeat(draft.Content, batch * 31 % 300)) };
    }

    private async Task RunAsync(Feed feed, int last, int batches)
    {
        for (var batch = last + 1; batch <= batches; batch++)
        {
            await store.CommitAsync(Commit(feed, batch), CancellationToken.None);
            acknowledged($"{feed.Id} {batch}");
        }
    }
}
