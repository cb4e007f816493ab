using System.Globalization;
using Aggregator.Core.Model;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Scheduling;

/// <summary>
/// next = now + wait, moved out of skipped hours and days, + jitter, where
/// <list type="number">
/// <item>interval = the time until the schedule's next, else the fixed one, else the adaptive one between MinInterval and MaxInterval (<see cref="RhythmPolicy"/>);</item>
/// <item>raised to freshness, ttl and updatePeriod, each of them counted up to a day;</item>
/// <item>raised to MaxInterval while a subscription at a hub is live, unless the poll failed: then it is tried again as ever;</item>
/// <item>after failures: interval × 2^(failures − 1) up to a day, yet never below the interval;</item>
/// <item>raised to Retry-After, counted up to seven days;</item>
/// <item>jitter = 0 to Jitter × wait: it only lengthens;</item>
/// <item>skipped hours and days put it off by at most a day;</item>
/// <item>with a schedule: instead of the last two, the schedule's first time from there on, and a minute of jitter at most.</item>
/// </list>
/// Gone has no next poll. Held and abandoned refreshes say nothing of the feed, so they take the interval without back-off.
/// </summary>
internal sealed class NextPollCalculator(IOptions<PollingOptions> options, IRandomSource random) : INextPollCalculator
{
    /// <inheritdoc/>
    public NextPoll Calculate(NextPollInput input)
    {
        if (input.Outcome == RefreshOutcomeKind.Gone)
            return new NextPoll(null, "gone");

        var poll = Decide(input);
        return input.IsSubscribed && !input.Outcome.IsFailure()
            ? poll with { WithoutSubscription = Decide(input with { IsSubscribed = false }).At }
            : poll;
    }

    private NextPoll Decide(NextPollInput input)
    {
        var settings = options.Value;
        var wait = Raise(Interval(input, settings), input.Hints);
        if (input.IsSubscribed && !input.Outcome.IsFailure())
            wait = wait.RaisedTo(settings.MaxInterval, "subscription");
        wait = BackOff(wait, input);
        wait = wait.RaisedTo(Bounded(input.RetryAfter, SchedulingConstants.MaxRetryAfter), "Retry-After");

        if (input.Schedule is { } schedule && After(schedule, input.Now + wait.Duration) is { } time)
            return Scheduled(input, wait, time, settings);

        var due = SkipPolicy.Apply(input.Now + wait.Duration, input.Hints);
        var reason = due > input.Now + wait.Duration ? "skip" : wait.Reason;
        var jitter = wait.Duration * (settings.Jitter * random.NextDouble());
        // A second time, since the jitter may reach into the next skipped hour; a day is the most for both.
        var at = SkipPolicy.Apply(due + jitter, input.Hints);
        var latest = input.Now + wait.Duration + jitter + SchedulingConstants.MaxRaise;
        return new NextPoll(at < latest ? at : latest, reason);
    }

    /// <summary>A time of the schedule that is no earlier; what was put off until a time comes at the next.</summary>
    private static DateTimeOffset? After(FeedSchedule schedule, DateTimeOffset earliest) => schedule.Next(earliest.AddTicks(-1));

    /// <summary>At the schedule's time, and at most a minute later: nobody who names a time wants a tenth of a day added.</summary>
    private NextPoll Scheduled(NextPollInput input, Wait wait, DateTimeOffset time, PollingOptions settings)
    {
        var jitter = (time - input.Now) * (settings.Jitter * random.NextDouble());
        return new NextPoll(time + (jitter < SchedulingConstants.MaxScheduleJitter ? jitter : SchedulingConstants.MaxScheduleJitter), wait.Reason);
    }

    private static Wait Interval(NextPollInput input, PollingOptions settings)
    {
        if (input.Schedule?.Next(input.Now) is { } next)
            return new Wait(next - input.Now, "schedule");
        if (input.FixedInterval is { } configured)
            return new Wait(configured, "interval");
        var interval = RhythmPolicy.Interval(input.Rhythm, input.Now, settings, out var isRhythm);
        return isRhythm ? new Wait(interval, $"rhythm {Short(interval)}") : new Wait(interval, "default");
    }

    private static Wait Raise(Wait wait, ServerHints hints) => wait
        .RaisedTo(Bounded(hints.Freshness, SchedulingConstants.MaxRaise), "freshness")
        .RaisedTo(Bounded(hints.TimeToLive, SchedulingConstants.MaxRaise), "ttl")
        .RaisedTo(Bounded(hints.UpdatePeriod, SchedulingConstants.MaxRaise), "updatePeriod");

    private static Wait BackOff(Wait wait, NextPollInput input)
    {
        if (!input.Outcome.IsFailure() || input.Outcome == RefreshOutcomeKind.Abandoned)
            return wait;

        var failures = Math.Max(1, input.ConsecutiveFailures);
        var factor = Math.Pow(SchedulingConstants.BackOffFactor, Math.Min(failures - 1, SchedulingConstants.MaxBackOffDoublings));
        // The ratio is compared before multiplying: the product may be more than a TimeSpan holds.
        var longer = SchedulingConstants.MaxRaise / wait.Duration <= factor ? SchedulingConstants.MaxRaise : wait.Duration * factor;
        return new Wait(
            longer > wait.Duration ? longer : wait.Duration,
            string.Create(CultureInfo.InvariantCulture, $"back-off {failures}"));
    }

    private static TimeSpan Bounded(TimeSpan? value, TimeSpan max) => value is not { } time ? TimeSpan.Zero : time > max ? max : time;

    private static string Short(TimeSpan interval) =>
        interval.ToString(interval switch { { Days: > 0 } => @"d\.hh\:mm", { TotalMinutes: < 1 } => @"hh\:mm\:ss", _ => @"hh\:mm" }, CultureInfo.InvariantCulture);

    private readonly record struct Wait(TimeSpan Duration, string Reason)
    {
        public Wait RaisedTo(TimeSpan least, string reason) => least > Duration ? new Wait(least, reason) : this;
    }
}
