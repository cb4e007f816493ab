using Aggregator.Core.Parsing;

namespace Aggregator.Core.Pipeline.Stages;

/// <summary>Reads the document. Ends the refresh when it is no feed.</summary>
internal sealed class ParseStage(IFeedParser parser) : IRefreshStage
{
    public ValueTask<RefreshWork> RunAsync(RefreshWork work, CancellationToken cancellationToken)
    {
        var result = parser.Parse(work.Fetched!.Document!);

        // The bytes are not needed any more; letting go of them here keeps 64 large documents from living until their commits.
        work = work with { Fetched = work.Fetched with { Document = null } };
        return ValueTask.FromResult(result.Success
            ? work with { Parsed = result.Feed, Items = result.Feed.Items }
            : work.Ended(result.Failure, result.Message));
    }
}
