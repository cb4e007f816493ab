using Aggregator.Core.Model;
using Aggregator.Core.Scheduling;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Scheduling;

public sealed class NextPollCalculatorTests
{
    // A Monday.
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly NextPollInput Updated = new() { Now = Now, Outcome = RefreshOutcomeKind.Updated };

    private static readonly NextPollInput Subscribed = Updated with { IsSubscribed = true };

    public static TheoryData<string, int[], string, string> Rhythms => new()
    {
        // name, minutes before now newest first, interval, reason
        { "no dates", [], "00:30:00", "default" },
        { "one recent date", [10], "00:30:00", "default" },
        { "hourly", [10, 70, 130, 190], "00:30:00", "rhythm 00:30" },
        { "every 84 minutes", [0, 84, 168], "00:42:00", "rhythm 00:42" },
        { "every minute is one publication a quarter of an hour", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], "00:05:00", "rhythm 00:05" },
        { "daily batches of three", [60, 60, 60, 1500, 1500, 1500, 2940, 2940], "12:00:00", "rhythm 12:00" },
        { "one long silence does not move the median", [0, 60, 120, 9000, 9060, 9120], "00:30:00", "rhythm 00:30" },
        { "hourly, silent for a day", [1440, 1500, 1560, 1620], "03:00:00", "rhythm 03:00" },
        { "one old date", [1440], "03:00:00", "rhythm 03:00" },
        { "silent for a year", [525600, 525660], "1.00:00:00", "rhythm 1.00:00" },
        { "weekly", [0, 10080, 20160], "1.00:00:00", "rhythm 1.00:00" },
        { "dates to come do not count", [-600, -300, 0, 60, 120], "00:30:00", "rhythm 00:30" },
        { "even number of gaps", [0, 40, 120], "00:30:00", "rhythm 00:30" },
    };

    public static TheoryData<string, ServerHints, string, string> Raises => new()
    {
        { "nothing", ServerHints.None, "00:30:00", "default" },
        { "freshness", new() { Freshness = TimeSpan.FromHours(2) }, "02:00:00", "freshness" },
        { "ttl", new() { TimeToLive = TimeSpan.FromHours(1) }, "01:00:00", "ttl" },
        { "period", new() { UpdatePeriod = TimeSpan.FromHours(3) }, "03:00:00", "updatePeriod" },
        { "the longest counts", new() { Freshness = TimeSpan.FromHours(2), TimeToLive = TimeSpan.FromHours(4) }, "04:00:00", "ttl" },
        { "never shorter", new() { Freshness = TimeSpan.FromMinutes(1), TimeToLive = TimeSpan.Zero }, "00:30:00", "default" },
        { "a day at most", new() { Freshness = TimeSpan.FromDays(30) }, "1.00:00:00", "freshness" },
        { "no-store is no freshness at all", new() { Freshness = TimeSpan.Zero }, "00:30:00", "default" },
        { "an hour and a half that is skipped", new() { Freshness = TimeSpan.FromHours(2), SkipHours = 0b11 << 14 }, "04:00:00", "skip" },
        { "a skipped day", new() { SkipDays = 1 << (int)DayOfWeek.Monday }, "12:00:00", "skip" },
        { "days on end are skipped for a day", new() { SkipDays = 0b111_1110 }, "1.00:30:00", "skip" },
    };

    public static TheoryData<string, NextPollInput, string, string> Bounds => new()
    {
        // Min 1 hour, max 2 hours: they bound the feed's own rhythm and nothing else.
        { "a fast rhythm is clamped", Updated with { Rhythm = Ago(0, 60, 120) }, "01:00:00", "rhythm 01:00" },
        { "a slow rhythm is clamped", Updated with { Rhythm = Ago(0, 6_000, 12_000) }, "02:00:00", "rhythm 02:00" },
        { "a fixed interval below", Updated with { FixedInterval = TimeSpan.FromMinutes(1) }, "00:01:00", "interval" },
        { "a fixed interval above", Updated with { FixedInterval = TimeSpan.FromDays(3) }, "3.00:00:00", "interval" },
        { "a fixed interval is raised", Raised(new() { TimeToLive = TimeSpan.FromHours(5) }), "05:00:00", "ttl" },
        { "a fixed interval is raised by skipped hours", Raised(new() { SkipHours = 1 << 12 }), "01:00:00", "skip" },
        { "freshness above the maximum", Updated with { Hints = new() { Freshness = TimeSpan.FromHours(20) } }, "20:00:00", "freshness" },
        { "period above the maximum", Updated with { Hints = new() { UpdatePeriod = TimeSpan.FromDays(7) } }, "1.00:00:00", "updatePeriod" },
        { "back-off above the maximum", Updated with { Outcome = RefreshOutcomeKind.TimedOut, ConsecutiveFailures = 4 }, "12:00:00", "back-off 4" },
        {
            "a throttled feed of a fixed interval",
            Raised(ServerHints.None) with { Outcome = RefreshOutcomeKind.Throttled, ConsecutiveFailures = 1, RetryAfter = TimeSpan.FromDays(6) },
            "6.00:00:00", "Retry-After"
        },
        {
            "back-off starts from the raised interval",
            Updated with { Outcome = RefreshOutcomeKind.StatusFailed, ConsecutiveFailures = 2, Hints = new() { TimeToLive = TimeSpan.FromHours(3) } },
            "06:00:00", "back-off 2"
        },
    };

    public static TheoryData<string, int[]> BurstsAndSilences => new()
    {
        // All of an hourly feed: its interval stays half an hour whatever one burst or one silence adds.
        { "a burst just now", [0, 1, 2, 3, 4, 5, 6, 66, 126, 186, 246, 306] },
        { "a burst in between", [30, 90, 150, 151, 152, 153, 154, 210, 270, 330] },
        { "a weekend's silence in between", [30, 90, 150, 4_000, 4_060, 4_120, 4_180] },
        { "a burst and a silence", [30, 90, 150, 151, 152, 4_000, 4_060, 4_120] },
        { "a year's archive behind it", [30, 90, 150, 210, 270, 330, 525_600, 525_700] },
    };

    public static TheoryData<RefreshOutcomeKind, int, string, string> BackOffs => new()
    {
        { RefreshOutcomeKind.TimedOut, 1, "00:30:00", "back-off 1" },
        { RefreshOutcomeKind.ConnectFailed, 2, "01:00:00", "back-off 2" },
        { RefreshOutcomeKind.StatusFailed, 3, "02:00:00", "back-off 3" },
        { RefreshOutcomeKind.ParseFailed, 5, "08:00:00", "back-off 5" },
        { RefreshOutcomeKind.ResolveFailed, 6, "16:00:00", "back-off 6" },
        { RefreshOutcomeKind.BodyFailed, 7, "1.00:00:00", "back-off 7" },
        { RefreshOutcomeKind.Throttled, 1_000_000, "1.00:00:00", "back-off 1000000" },
        { RefreshOutcomeKind.Crashed, 0, "00:30:00", "back-off 1" },
        { RefreshOutcomeKind.Abandoned, 3, "00:30:00", "default" },
        { RefreshOutcomeKind.Held, 3, "00:30:00", "default" },
        { RefreshOutcomeKind.NotModified, 0, "00:30:00", "default" },
    };

    public static TheoryData<string, NextPollInput, string, string, string?> Subscriptions => new()
    {
        // name, input, wait, reason, wait without the subscription
        { "a default interval slows down", Subscribed, "1.00:00:00", "subscription", "00:30:00" },
        { "a rhythm slows down", Subscribed with { Rhythm = Ago(10, 70, 130) }, "1.00:00:00", "subscription", "00:30:00" },
        { "a fixed interval slows down", Subscribed with { FixedInterval = TimeSpan.FromMinutes(10) }, "1.00:00:00", "subscription", "00:10:00" },
        { "a longer fixed interval stands", Subscribed with { FixedInterval = TimeSpan.FromDays(3) }, "3.00:00:00", "interval", "3.00:00:00" },
        { "nothing new", Subscribed with { Outcome = RefreshOutcomeKind.NotModified }, "1.00:00:00", "subscription", "00:30:00" },
        { "what the server wishes stands behind it", Subscribed with { Hints = new() { TimeToLive = TimeSpan.FromHours(2) } }, "1.00:00:00", "subscription", "02:00:00" },
        { "a failed poll is repeated as ever", Subscribed with { Outcome = RefreshOutcomeKind.TimedOut, ConsecutiveFailures = 2 }, "01:00:00", "back-off 2", null },
        { "without one nothing changes", Updated, "00:30:00", "default", null },
    };

    [Theory]
    [MemberData(nameof(Subscriptions))]
    public void Calculate_Subscription_SlowsToTheLongestInterval(string name, NextPollInput input, string wait, string reason, string? without) =>
        Calculate(input).ShouldBe(
            new NextPoll(Now + TimeSpan.Parse(wait), reason) { WithoutSubscription = without is null ? null : Now + TimeSpan.Parse(without) }, name);

    [Theory]
    [MemberData(nameof(Rhythms))]
    public void Calculate_Rhythm_GivesInterval(string name, int[] minutesAgo, string interval, string reason)
    {
        var next = Calculate(Updated with { Rhythm = [.. minutesAgo.Select(m => Now.AddMinutes(-m))] });

        next.ShouldBe(new NextPoll(Now + TimeSpan.Parse(interval), reason), name);
    }

    [Theory]
    [MemberData(nameof(Raises))]
    public void Calculate_ServerHints_Raise(string name, ServerHints hints, string interval, string reason) =>
        Calculate(Updated with { Hints = hints }).ShouldBe(new NextPoll(Now + TimeSpan.Parse(interval), reason), name);

    [Theory]
    [MemberData(nameof(Bounds))]
    public void Calculate_NarrowBounds_BoundTheRhythmAlone(string name, NextPollInput input, string interval, string reason)
    {
        var options = new PollingOptions { MinInterval = TimeSpan.FromHours(1), DefaultInterval = TimeSpan.FromMinutes(90), MaxInterval = TimeSpan.FromHours(2) };

        Calculate(input, options: options).ShouldBe(new NextPoll(Now + TimeSpan.Parse(interval), reason), name);
    }

    [Theory]
    [MemberData(nameof(BurstsAndSilences))]
    public void Calculate_BurstOrSilence_DoesNotMoveTheInterval(string name, int[] minutesAgo) =>
        Calculate(Updated with { Rhythm = Ago(minutesAgo) }).At!.Value.ShouldBe(Now.AddMinutes(30), TimeSpan.FromMinutes(3), name);

    [Theory]
    [MemberData(nameof(BackOffs))]
    public void Calculate_Failures_BackOff(RefreshOutcomeKind outcome, int failures, string wait, string reason) =>
        Calculate(Updated with { Outcome = outcome, ConsecutiveFailures = failures })
            .ShouldBe(new NextPoll(Now + TimeSpan.Parse(wait), reason));

    [Theory]
    [InlineData(120, "00:30:00", "back-off 1")]
    [InlineData(7_200, "02:00:00", "Retry-After")]
    [InlineData(86_400 * 30, "7.00:00:00", "Retry-After")]
    public void Calculate_RetryAfter_RaisesUpToAWeek(int seconds, string wait, string reason)
    {
        var throttled = Updated with { Outcome = RefreshOutcomeKind.Throttled, ConsecutiveFailures = 1 };

        Calculate(throttled with { RetryAfter = TimeSpan.FromSeconds(seconds) }).ShouldBe(new NextPoll(Now + TimeSpan.Parse(wait), reason));
    }

    [Fact]
    public void Calculate_FixedInterval_IsTakenAsItIs()
    {
        var input = Updated with { FixedInterval = TimeSpan.FromMinutes(1), Rhythm = [Now, Now.AddDays(-1)] };

        Calculate(input).ShouldBe(new NextPoll(Now.AddMinutes(1), "interval"));
    }

    [Fact]
    public void Calculate_FixedIntervalOfDaysFailing_IsNotShortened()
    {
        var input = Updated with { FixedInterval = TimeSpan.FromDays(3), Outcome = RefreshOutcomeKind.TimedOut, ConsecutiveFailures = 2 };

        Calculate(input).At.ShouldBe(Now.AddDays(3));
    }

    [Fact]
    public void Calculate_Gone_IsNotPolledAgain() =>
        Calculate(Updated with { Outcome = RefreshOutcomeKind.Gone }).ShouldBe(new NextPoll(null, "gone"));

    [Theory]
    [InlineData(0.0, 30.0)]
    [InlineData(0.5, 31.5)]
    [InlineData(0.999_999, 33.0)]
    public void Calculate_Jitter_OnlyLengthens(double random, double minutes)
    {
        var at = Calculate(Updated, random).At!.Value;

        at.ShouldBe(Now.AddMinutes(minutes), TimeSpan.FromSeconds(1));
        at.ShouldBeGreaterThanOrEqualTo(Now.AddMinutes(30));
    }

    [Fact]
    public void Calculate_JitterIntoSkippedHour_MovesOn()
    {
        var input = Updated with { Now = Now.AddMinutes(29), Hints = new ServerHints { SkipHours = 1 << 13 } };

        Calculate(input, random: 0.9).At.ShouldBe(Now.AddHours(2));
    }

    [Fact]
    public void Calculate_SkippedHour_SaysSo() =>
        Calculate(Updated with { Hints = new ServerHints { SkipHours = 1 << 12 } }).ShouldBe(new NextPoll(Now.AddHours(1), "skip"));

    [Fact]
    public void Calculate_JitterAmongSkippedDays_IsPutOffByADayInAll()
    {
        var input = Updated with { Hints = new ServerHints { SkipDays = 0b111_1110 } };

        Calculate(input, random: 1).At.ShouldBe(Now.AddMinutes(33).AddDays(1));
    }

    private static DateTimeOffset[] Ago(params int[] minutes) => [.. minutes.Select(m => Now.AddMinutes(-m))];

    private static NextPollInput Raised(ServerHints hints) => Updated with { FixedInterval = TimeSpan.FromMinutes(10), Hints = hints };

    private static NextPoll Calculate(NextPollInput input, double random = 0, PollingOptions? options = null) =>
        new NextPollCalculator(Options.Create(options ?? new PollingOptions()), new FixedRandomSource(random)).Calculate(input);
}
