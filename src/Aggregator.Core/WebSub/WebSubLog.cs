using Microsoft.Extensions.Logging;

namespace Aggregator.Core.WebSub;

/// <summary>What WebSub logs: never a token, a callback or a secret.</summary>
internal static partial class WebSubLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Feed}: asked the hub {Hub} to {Mode}")]
    public static partial void Asked(ILogger logger, string feed, string hub, string mode);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Feed}: could not {Mode}; tried again later. {Reason}")]
    public static partial void NotAsked(ILogger logger, string feed, string mode, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Feed}: subscribed at {Hub} for {Days:F1} days")]
    public static partial void Subscribed(ILogger logger, string feed, string hub, double days);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Feed}: unsubscribed at {Hub}")]
    public static partial void Unsubscribed(ILogger logger, string feed, string hub);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Feed}: {Hub} denied the subscription ({Reason}); polled as without")]
    public static partial void Denied(ILogger logger, string feed, string hub, string? reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Feed}: the subscription at {Hub} ran out; polled as without")]
    public static partial void Expired(ILogger logger, string feed, string hub);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Feed}: a push by {Hub} was ignored: {Reason}; polled as without")]
    public static partial void Ignored(ILogger logger, string feed, string hub, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Subscriptions could not be brought up to date; tried again in a minute")]
    public static partial void PassFailed(ILogger logger, Exception exception);
}
