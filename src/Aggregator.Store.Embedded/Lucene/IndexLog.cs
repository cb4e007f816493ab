using Microsoft.Extensions.Logging;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>What the search index logs.</summary>
internal static partial class IndexLog
{
    [LoggerMessage(1, LogLevel.Information, "The search index catches up: {Changes} changes of the store are not in it")]
    public static partial void CatchingUp(ILogger logger, long changes);

    [LoggerMessage(2, LogLevel.Information, "The search index has {Articles} articles, up to the store's sequence {Sequence}; it took {Seconds:F1} s")]
    public static partial void CaughtUp(ILogger logger, long articles, long sequence, double seconds);

    [LoggerMessage(3, LogLevel.Warning, "The search index is made anew: {Reason}")]
    public static partial void Rebuilding(ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Error, "The search index failed; it is opened anew")]
    public static partial void Failed(ILogger logger, Exception failure);

    [LoggerMessage(5, LogLevel.Warning, "The search index could not be searched; it is checked before the next change is taken in")]
    public static partial void SearchFailed(ILogger logger, Exception failure);
}
