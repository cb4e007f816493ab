using Aggregator.Core.Model;
using Microsoft.Extensions.Logging;

namespace Aggregator.Core.Fetching;

/// <summary>What fetching logs; how a fetch ended is for its caller to log.</summary>
internal static partial class FetchingLog
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "Retry {Attempt} of {Host} in {Delay}: {Outcome}")]
    public static partial void Retrying(ILogger logger, string host, int attempt, TimeSpan delay, RefreshOutcomeKind? outcome);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Host} keeps failing and rests for {Rest}")]
    public static partial void HostRests(ILogger logger, string host, TimeSpan rest);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Host} answers again")]
    public static partial void HostRecovered(ILogger logger, string host);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{FeedUrl}: the configured header {Header} cannot be sent with a request")]
    public static partial void HeaderNotSent(ILogger logger, string feedUrl, string header);
}
