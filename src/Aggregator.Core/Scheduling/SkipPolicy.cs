using Aggregator.Core.Model;

namespace Aggregator.Core.Scheduling;

/// <summary>Moves a time out of the hours and days in which a feed asks not to be read (RSS 2.0 skipHours, skipDays; both UTC).</summary>
internal static class SkipPolicy
{
    private const int AllHours = (1 << 24) - 1;
    private const int AllDays = (1 << 7) - 1;
    private const int HoursOfRaise = 24;

    /// <summary>
    /// The first moment from <paramref name="at"/> on that is not skipped, at most a day later. A feed that names every hour or
    /// every day means nothing by it.
    /// </summary>
    public static DateTimeOffset Apply(DateTimeOffset at, ServerHints hints)
    {
        var hours = Meaningful(hints.SkipHours, AllHours);
        var days = Meaningful(hints.SkipDays, AllDays);
        if (hours == 0 && days == 0)
            return at;

        var candidate = at.ToUniversalTime();
        for (var i = 0; i < HoursOfRaise && IsSkipped(candidate, hours, days); i++)
            candidate = StartOfNextHour(candidate);
        return IsSkipped(candidate, hours, days) ? at + SchedulingConstants.MaxRaise : candidate;
    }

    private static int Meaningful(int bits, int all) => (bits & all) == all ? 0 : bits & all;

    private static bool IsSkipped(DateTimeOffset time, int hours, int days) =>
        (hours & (1 << time.Hour)) != 0 || (days & (1 << (int)time.DayOfWeek)) != 0;

    private static DateTimeOffset StartOfNextHour(DateTimeOffset time) =>
        new(time.Ticks - (time.Ticks % TimeSpan.TicksPerHour) + TimeSpan.TicksPerHour, TimeSpan.Zero);
}
