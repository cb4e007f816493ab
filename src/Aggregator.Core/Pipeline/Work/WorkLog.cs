using Microsoft.Extensions.Logging;

namespace Aggregator.Core.Pipeline.Work;

/// <summary>What doing work logs.</summary>
internal static partial class WorkLog
{
    [LoggerMessage(Level = LogLevel.Debug, Message = "{Kind} of article {Article}: {Outcome}. {Message}")]
    public static partial void Ended(ILogger logger, string kind, string article, WorkOutcome outcome, string? message);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} of article {Article} is dropped after {Attempts} attempts: {Message}")]
    public static partial void Dropped(ILogger logger, string kind, string article, int attempts, string? message);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} of article {Article}: a defect in the program; tried again later")]
    public static partial void Crashed(ILogger logger, Exception exception, string kind, string article);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} of article {Article}: the store did not take it; tried again in a minute")]
    public static partial void NotStored(ILogger logger, Exception exception, string kind, string article);

    [LoggerMessage(Level = LogLevel.Error, Message = "The queue of work could not be read; tried again in a minute")]
    public static partial void NotRead(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "Work still under way after {Seconds:F0} s is abandoned; it will be done again after the next start")]
    public static partial void Abandoning(ILogger logger, double seconds);
}
