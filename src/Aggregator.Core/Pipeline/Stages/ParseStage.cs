using Aggregator.Core.Model;
using Aggregator.Core.Parsing;

namespace Aggregator.Core.Pipeline.Stages;

/// <summary>
/// Reads the document. Ends the refresh when it is no feed. A document takes many times its bytes while it is read: what all documents in
/// work hold together is bounded by <see cref="DocumentGate"/>.
/// </summary>
internal sealed class ParseStage(IFeedParser parser) : IRefreshStage
{
    public async ValueTask<RefreshWork> RunAsync(RefreshWork work, CancellationToken cancellationToken)
    {
        var bytes = work.Fetched!.Bytes;
        var result = await ParseAsync(work.Fetched.Document!, bytes).ConfigureAwait(false);

        // The bytes are not needed any more; letting go of them here keeps 64 large documents from living until their commits.
        work = work with { Fetched = work.Fetched with { Document = null } };
        LargeDocuments.Reclaim(bytes);
        return result.Success
            ? work with { Parsed = result.Feed with { Items = [] }, Items = result.Feed.Items, Rhythm = Rhythm(result.Feed, work.StartedAt) }
            : work.Ended(result.Failure, result.Message);
    }

    private ValueTask<ParseResult> ParseAsync(FeedDocument document, long bytes) => LargeDocuments.RunAsync(bytes, () => parser.Parse(document));

    /// <summary>What is announced for later says nothing of the past.</summary>
    private static IReadOnlyList<DateTimeOffset> Rhythm(ParsedFeed feed, DateTimeOffset now) =>
    [
        .. feed.Items.Where(i => i.Published <= now).Select(i => i.Published!.Value.ToUniversalTime())
            .OrderDescending().Take(FeedConstants.RhythmLength),
    ];
}
