namespace Aggregator.Core.Scheduling;

/// <summary>
/// The adaptive interval. Items that came within the shortest interval of each other are one publication, so that a batch counts
/// once. Of the newest publications the median gap is taken, which one long silence or one burst does not move, and half of it is
/// the interval. A feed that has been silent for long is asked less and less: the interval is never less than an eighth of its silence.
/// </summary>
internal static class RhythmPolicy
{
    /// <summary>Works out the interval, between the settings' bounds.</summary>
    /// <param name="newestFirst">Publication times, newest first; those after <paramref name="now"/> do not count.</param>
    /// <param name="now">Now.</param>
    /// <param name="options">Bounds and default.</param>
    /// <param name="isRhythm">Whether the times decided; false when the default did.</param>
    public static TimeSpan Interval(
        IReadOnlyList<DateTimeOffset> newestFirst, DateTimeOffset now, PollingOptions options, out bool isRhythm)
    {
        Span<long> gapTicks = stackalloc long[SchedulingConstants.RhythmEvents - 1];
        var gaps = CollectGaps(newestFirst, now, options.MinInterval, gapTicks, out var newest);
        var silence = newest is { } time ? (now - time) / SchedulingConstants.SilenceDivisor : TimeSpan.Zero;
        var usual = gaps == 0 ? options.DefaultInterval : Median(gapTicks[..gaps]) / SchedulingConstants.PollsPerGap;
        isRhythm = gaps > 0 || silence > usual;
        return Clamp(silence > usual ? silence : usual, options.MinInterval, options.MaxInterval);
    }

    private static int CollectGaps(
        IReadOnlyList<DateTimeOffset> newestFirst,
        DateTimeOffset now,
        TimeSpan samePublication,
        Span<long> gapTicks,
        out DateTimeOffset? newest)
    {
        newest = null;
        DateTimeOffset last = default;
        var count = 0;
        for (var i = 0; i < newestFirst.Count && count < gapTicks.Length; i++)
        {
            var time = newestFirst[i];
            if (time > now)
                continue;
            if (newest is null)
                newest = last = time;
            else if (last - time >= samePublication)
            {
                gapTicks[count++] = (last - time).Ticks;
                last = time;
            }
        }

        return count;
    }

    private static TimeSpan Median(Span<long> ticks)
    {
        ticks.Sort();
        var middle = ticks.Length / 2;
        return TimeSpan.FromTicks(ticks.Length % 2 == 1 ? ticks[middle] : (ticks[middle - 1] / 2) + (ticks[middle] / 2));
    }

    private static TimeSpan Clamp(TimeSpan value, TimeSpan min, TimeSpan max) => value < min ? min : value > max ? max : value;
}
