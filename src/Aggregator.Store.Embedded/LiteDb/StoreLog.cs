using Microsoft.Extensions.Logging;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>What the store logs.</summary>
internal static partial class StoreLog
{
    [LoggerMessage(1, LogLevel.Debug, "Opened the store in {Directory}: {Articles} articles, {Keys} keys, log of {LogBytes} bytes")]
    public static partial void Opened(ILogger logger, string directory, long articles, long keys, long logBytes);

    [LoggerMessage(2, LogLevel.Error, "A group of {Commands} commands could not be stored as one; each is tried alone")]
    public static partial void GroupFailed(ILogger logger, int commands, Exception failure);

    [LoggerMessage(3, LogLevel.Critical, "The store failed and takes nothing more until it is opened anew")]
    public static partial void Failed(ILogger logger, Exception failure);

    [LoggerMessage(4, LogLevel.Warning, "The store was closed with {Operations} operations undone")]
    public static partial void GaveUp(ILogger logger, int operations);
}
