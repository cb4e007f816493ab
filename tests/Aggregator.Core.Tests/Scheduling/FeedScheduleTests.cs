using System.Globalization;
using Aggregator.Core.Model;
using Aggregator.Core.Scheduling;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Scheduling;

public sealed class FeedScheduleTests
{
    /// <summary>An expression, its zone, a moment, and its first time after that, in UTC.</summary>
    public static TheoryData<string, string?, string, string> Times => new()
    {
        { "0 */2 * * *", null, "2026-11-27T09:30:00Z", "2026-11-27T10:00:00Z" },
        { "0 */2 * * *", null, "2026-11-27T10:00:00Z", "2026-11-27T12:00:00Z" },
        { "30 6 * * MON-FRI", "Europe/Berlin", "2026-11-27T05:30:00Z", "2026-11-30T05:30:00Z" },
        { "30 6 * * *", "America/New_York", "2026-07-01T00:00:00Z", "2026-07-01T10:30:00Z" },

        // Clocks go forward at 2 on 29 March: half past two does not come, the moment after the gap does.
        { "30 2 * * *", "Europe/Berlin", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z" },
        { "30 2 * * *", "Europe/Berlin", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z" },
        { "30 * * * *", "Europe/Berlin", "2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z" },
        { "*/30 * * * *", "Europe/Berlin", "2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z" },

        // Clocks go back at 3 on 25 October: half past two comes once, every hour comes each hour.
        { "30 2 * * *", "Europe/Berlin", "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z" },
        { "30 2 * * *", "Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z" },
        { "30 * * * *", "Europe/Berlin", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z" },
    };

    /// <summary>How a refresh ended (failures in a row, Retry-After in minutes), the wait's end, and the rule, from 9:30 on, every two hours.</summary>
    public static TheoryData<RefreshOutcomeKind, int, int?, string, string> Polls => new()
    {
        { RefreshOutcomeKind.Updated, 0, null, "2026-11-27T10:00:00Z", "schedule" },
        { RefreshOutcomeKind.Throttled, 1, 45, "2026-11-27T12:00:00Z", "Retry-After" },
        { RefreshOutcomeKind.Throttled, 1, 30, "2026-11-27T10:00:00Z", "back-off 1" },
        { RefreshOutcomeKind.StatusFailed, 1, null, "2026-11-27T10:00:00Z", "back-off 1" },
        { RefreshOutcomeKind.StatusFailed, 4, null, "2026-11-27T14:00:00Z", "back-off 4" },
    };

    [Theory]
    [MemberData(nameof(Times))]
    public void Next_AfterAMoment_IsItsFirstTime(string expression, string? zone, string after, string next)
    {
        FeedSchedule.TryParse(expression, zone, out var schedule, out var error).ShouldBeTrue(error);
        schedule!.Next(Time(after)).ShouldBe(Time(next));
    }

    [Theory]
    [InlineData("every hour", null, "must be a cron expression of five fields")]
    [InlineData("0 0 0 * * *", null, "must be a cron expression of five fields")]
    [InlineData("61 * * * *", null, "must be a cron expression of five fields")]
    [InlineData("0 * * * *", "Europe/Atlantis", "names the time zone 'Europe/Atlantis'")]
    [InlineData("0 0 31 2 *", null, "never comes")]
    public void TryParse_NoSchedule_SaysWhy(string expression, string? zone, string reason)
    {
        FeedSchedule.TryParse(expression, zone, out _, out var error).ShouldBeFalse();
        error!.ShouldContain(reason);
    }

    [Theory]
    [MemberData(nameof(Polls))]
    public void Calculate_Schedule_IsRaisedToItsNextTime(RefreshOutcomeKind outcome, int failures, int? retryAfter, string at, string reason)
    {
        var poll = Calculate(outcome, failures, retryAfter, random: 0);
        (poll.At, poll.Reason).ShouldBe((Time(at), reason));
    }

    [Fact]
    public void Calculate_Jitter_NeverComesBeforeTheTimeAndAtMostAMinuteAfter() =>
        Calculate(RefreshOutcomeKind.Updated, 0, null, random: 1).At.ShouldBe(Time("2026-11-27T10:01:00Z"));

    private static NextPoll Calculate(RefreshOutcomeKind outcome, int failures, int? retryAfter, double random)
    {
        FeedSchedule.TryParse("0 */2 * * *", null, out var schedule, out _);
        return new NextPollCalculator(Options.Create(new PollingOptions()), new FixedRandomSource(random)).Calculate(new NextPollInput
        {
            Now = Time("2026-11-27T09:30:00Z"),
            Outcome = outcome,
            Schedule = schedule,
            ConsecutiveFailures = failures,
            RetryAfter = retryAfter is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
        });
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
