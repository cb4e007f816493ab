using Microsoft.Extensions.Options;

namespace Aggregator.Core.Scheduling;

/// <summary>Reports every wrong setting of <c>Aggregator:Polling</c> at once.</summary>
internal sealed class PollingOptionsValidator : IValidateOptions<PollingOptions>
{
    private const string Prefix = $"Aggregator:{PollingOptions.SectionName}:";

    private static readonly (Func<PollingOptions, bool> Holds, string Message)[] Rules =
    [
        (o => o.MinInterval > TimeSpan.Zero, $"{Prefix}MinInterval must be above 00:00:00."),
        (o => o.MaxInterval <= SchedulingConstants.MaxSettableInterval, $"{Prefix}MaxInterval must be at most 365.00:00:00."),
        (o => o.MinInterval <= o.DefaultInterval, $"{Prefix}DefaultInterval must be at least {Prefix}MinInterval."),
        (o => o.DefaultInterval <= o.MaxInterval, $"{Prefix}DefaultInterval must be at most {Prefix}MaxInterval."),
        (o => o.MinInterval <= o.MaxInterval, $"{Prefix}MinInterval must be at most {Prefix}MaxInterval."),
        (o => o.MaxConcurrency is >= 1 and <= SchedulingConstants.MaxSettableConcurrency, $"{Prefix}MaxConcurrency must be 1 to 1024."),
        (o => o.PerHostConcurrency is >= 1 and <= SchedulingConstants.MaxSettableHostConcurrency,
            $"{Prefix}PerHostConcurrency must be 1 to 64."),
        (o => o.PerHostGap >= TimeSpan.Zero && o.PerHostGap <= SchedulingConstants.MaxSettableGap,
            $"{Prefix}PerHostGap must be 00:00:00 to 01:00:00."),
        (o => o.ThrottleRest >= SchedulingConstants.MinSettableThrottleRest && o.ThrottleRest <= SchedulingConstants.MaxRetryAfter,
            $"{Prefix}ThrottleRest must be 00:01:00 to 7.00:00:00."),
        (o => o.Jitter is >= 0 and <= 1, $"{Prefix}Jitter must be 0 to 1."),
    ];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, PollingOptions options)
    {
        List<string>? failures = null;
        foreach (var (holds, message) in Rules)
        {
            if (!holds(options))
                (failures ??= []).Add(message);
        }

        return failures is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
