using Aggregator.Core.Model;
using Aggregator.Core.Parsing;

namespace Aggregator.Core.Pipeline.Stages;

/// <summary>
/// Reads the document. Ends the refresh when it is no feed. A document takes many times its bytes while it is read: what all documents in
/// work hold together is bounded by <see cref="DocumentGate"/>.
/// </summary>
internal sealed class ParseStage(IFeedParser parser) : IRefreshStage
{
    public ValueTask<RefreshWork> RunAsync(RefreshWork work, CancellationToken cancellationToken)
    {
        var result = parser.Parse(work.Fetched!.Document!);

        // The bytes are not needed any more; letting go of them here keeps 64 large documents from living until their commits.
        work = work with { Fetched = work.Fetched with { Document = null } };
        LargeDocuments.Reclaim(work.Fetched.Bytes);
        return ValueTask.FromResult(result.Success
            ? work with { Parsed = result.Feed with { Items = [] }, Items = result.Feed.Items, Rhythm = Rhythm(result.Feed, work.StartedAt) }
            : work.Ended(result.Failure, result.Message));
    }

    /// <summary>What is announced for later says nothing of the past.</summary>
    private static IReadOnlyList<DateTimeOffset> Rhythm(ParsedFeed feed, DateTimeOffset now) =>
    [
        .. feed.Items.Where(i => i.Published <= now).Select(i => i.Published!.Value.ToUniversalTime())
            .OrderDescending().Take(FeedConstants.RhythmLength),
    ];
}
