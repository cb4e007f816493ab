using Aggregator.Core.Model;
using Aggregator.Core.Parsing;

namespace Aggregator.Core.Pipeline.Stages;

/// <summary>
/// Reads the document. Ends the refresh when it is no feed. A document takes many times its bytes while it is read, so large ones
/// are read one at a time; what all documents in work hold together is bounded by <see cref="DocumentGate"/>.
/// </summary>
internal sealed class ParseStage(IFeedParser parser) : IRefreshStage, IDisposable
{
    /// <summary>From this length on a document is read alone among its like, in bytes.</summary>
    public const int LargeDocumentBytes = 1024 * 1024;

    private readonly SemaphoreSlim _large = new(1, 1);

    public async ValueTask<RefreshWork> RunAsync(RefreshWork work, CancellationToken cancellationToken)
    {
        var document = work.Fetched!.Document!;
        var result = document.Body.Length < LargeDocumentBytes
            ? parser.Parse(document)
            : await ParseAloneAsync(document, cancellationToken).ConfigureAwait(false);

        // The bytes are not needed any more; letting go of them here keeps 64 large documents from living until their commits.
        work = work with { Fetched = work.Fetched with { Document = null } };
        return result.Success
            ? work with { Parsed = result.Feed with { Items = [] }, Items = result.Feed.Items, Rhythm = Rhythm(result.Feed, work.StartedAt) }
            : work.Ended(result.Failure, result.Message);
    }

    public void Dispose() => _large.Dispose();

    private async ValueTask<ParseResult> ParseAloneAsync(FeedDocument document, CancellationToken cancellationToken)
    {
        await _large.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return parser.Parse(document);
        }
        finally
        {
            _large.Release();
        }
    }

    /// <summary>What is announced for later says nothing of the past.</summary>
    private static IReadOnlyList<DateTimeOffset> Rhythm(ParsedFeed feed, DateTimeOffset now) =>
    [
        .. feed.Items.Where(i => i.Published <= now).Select(i => i.Published!.Value.ToUniversalTime())
            .OrderDescending().Take(FeedConstants.RhythmLength),
    ];
}
