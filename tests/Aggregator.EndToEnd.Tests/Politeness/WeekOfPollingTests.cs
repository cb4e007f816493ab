using Aggregator.Core.Model;

namespace Aggregator.EndToEnd.Tests.Politeness;

/// <summary>What the publishers' logs of a simulated week say, rule by rule.</summary>
public sealed class WeekOfPollingTests(WeekOfPolling week) : IClassFixture<WeekOfPolling>
{
    private static readonly TimeSpan Default = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static TheoryData<string, string> Intervals => new()
    {
        { "/hourly", "00:30:00" },
        { "/quiet", "1.00:00:00" },
        { "/max-age", "01:40:00" }, // less Age; the 304s keep what the first answer said
        { "/expires", "03:00:00" },
        { "/no-store", "00:30:00" },
        { "/ttl", "03:00:00" },
        { "/period", "1.00:00:00" },
        { "/fixed", "00:20:00" },
        { "/fixed-raised", "01:00:00" },
        { "/odd", "00:30:00" },
    };

    [Theory]
    [MemberData(nameof(Intervals))]
    public void Feed_Interval_IsNeverUndercutAndLengthenedByTheJitterAtMost(string path, string interval)
    {
        var least = TimeSpan.Parse(interval);
        var gaps = week.Publisher.Gaps(path);

        gaps.ShouldAllBe(gap => gap >= least);
        gaps.Where(gap => gap > (least * 1.1) + TimeSpan.FromSeconds(5)).Count().ShouldBeLessThanOrEqualTo(1, "only the outage makes it longer");
        gaps.Length.ShouldBeGreaterThanOrEqualTo((int)(TimeSpan.FromDays(7) / (least * 1.1)));
        gaps.Where(gap => gap < Day).Distinct().Count().ShouldBeGreaterThan((least < Day ? gaps.Length / 2 : -1), "jitter spreads them");
    }

    [Fact]
    public void Feeds_Validators_AreEchoedByteForByteOverRestartsAndFailures()
    {
        foreach (var visits in week.Statuses.Keys.Select(week.Publisher.To))
        {
            var (tag, modified) = ((string?)null, (string?)null);
            foreach (var visit in visits)
            {
                (visit.IfNoneMatch, visit.IfModifiedSince).ShouldBe((tag, modified));
                if (visit.Answer.Status is 200 && visit.Answer.ContentType!.Contains("rss", StringComparison.Ordinal))
                    (tag, modified) = (visit.Answer.ETag, visit.Answer.LastModified);
                else if (visit.Answer.Status is 304)
                    tag = visit.Answer.ETag;
            }
        }
    }

    [Fact]
    public void Restart_NothingDue_AsksNobody()
    {
        week.VisitsAtStart[0].ShouldBeLessThanOrEqualTo(1);
        week.VisitsAtStart[2].ShouldBeLessThanOrEqualTo(1);
    }

    [Fact]
    public void Restart_AfterAnOutage_AsksWhoIsOverdueAndNobodyElse()
    {
        week.VisitsAtStart[1].ShouldBeGreaterThan(5);
        week.Publisher.To("/throttled-date").ShouldNotContain(v => v.At == week.BackAt);
        week.Publisher.To("/hourly").ShouldContain(v => v.At == week.BackAt);
    }

    [Fact]
    public void SkippedHours_AreKept() => week.Publisher.To("/skip-hours").ShouldAllBe(v => v.At.Hour >= 12);

    [Fact]
    public void SkippedDays_AreKept()
    {
        week.Publisher.To("/skip-days").ShouldAllBe(v => v.At.DayOfWeek != DayOfWeek.Wednesday);
        week.Publisher.To("/skip-days").Select(v => v.At.DayOfWeek).Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public void ThrottledFeed_QuietsItsWholeHostAsLongAsItSaid()
    {
        var throttledAt = week.Publisher.To("/throttled")[2].At;
        var host = week.Publisher.Visits.Where(v => v.Host == WeekOfPolling.BusyHost).ToArray();

        host.Count(v => v.At > throttledAt && v.At < throttledAt + WeekOfPolling.ThrottledFor).ShouldBe(0);
        week.Publisher.Gaps("/throttled")[2].ShouldBeLessThan((WeekOfPolling.ThrottledFor * 1.1) + WeekOfPolling.Outage);
        week.Publisher.To("/sibling").Count(v => v.At > throttledAt).ShouldBeGreaterThan(100);
    }

    [Fact]
    public void ThrottledFeed_DateOfRetryAfter_IsKept() =>
        week.Publisher.Gaps("/throttled-date")[1].ShouldBeInRange(TimeSpan.FromDays(5), TimeSpan.FromDays(5.5) + TimeSpan.FromMinutes(1));

    [Fact]
    public void ThrottledFeed_WithoutRetryAfter_QuietsItsHostForAWhile()
    {
        var throttledAt = week.Publisher.To("/throttled-silently")[1].At;

        week.Publisher.To("/throttled-silently/sibling").First(v => v.At > throttledAt).At.ShouldBeGreaterThanOrEqualTo(throttledAt.AddMinutes(15));
    }

    [Fact]
    public void CrowdedHost_RequestsKeepTheGap()
    {
        var visits = week.Publisher.Visits.Where(v => v.Host == WeekOfPolling.CrowdedHost).ToArray();

        visits.Length.ShouldBeGreaterThan(WeekOfPolling.CrowdedFeeds * 20);
        Publisher.Gaps(visits).ShouldAllBe(gap => gap >= TimeSpan.FromMilliseconds(250));
        visits[WeekOfPolling.CrowdedFeeds - 1].At.ShouldBe(visits[0].At + (TimeSpan.FromMilliseconds(250) * (WeekOfPolling.CrowdedFeeds - 1)));
        week.Publisher.Server.Requests.MaxInFlightOnAnyHost.ShouldBeLessThanOrEqualTo(2);
    }

    [Theory]
    [InlineData("/failing", RefreshOutcomeKind.StatusFailed)]
    [InlineData("/missing", RefreshOutcomeKind.StatusFailed)]
    [InlineData("/page", RefreshOutcomeKind.NotAFeed)]
    public void FailingFeed_BacksOffToADayAndIsAilingAfterAWeek(string path, RefreshOutcomeKind outcome)
    {
        var expected = Default;
        foreach (var gap in week.Publisher.Gaps(path))
        {
            gap.ShouldBeInRange(expected, (expected * 1.1) + WeekOfPolling.Outage);
            expected = expected * 2 < Day ? expected * 2 : Day;
        }

        expected.ShouldBe(Day);
        var status = week.Statuses[path];
        (status.Ailing, status.LastOutcome!.Outcome).ShouldBe((true, outcome));
        status.ConsecutiveFailures.ShouldBe(week.Publisher.To(path).Count);
    }

    [Fact]
    public void RecoveringFeed_IsAskedAsBeforeFromTheFirstSuccessOn()
    {
        var gaps = week.Publisher.Gaps("/recovering");

        gaps[2..6].Zip([1, 2, 4, 8]).ShouldAllBe(g => g.First >= Default * g.Second && g.First <= (Default * g.Second * 1.1) + TimeSpan.FromSeconds(5));
        gaps[6].ShouldBeLessThanOrEqualTo((Default * 1.1) + TimeSpan.FromSeconds(5));
        week.Statuses["/recovering"].Ailing.ShouldBeFalse();
    }

    [Fact]
    public void GoneFeed_IsNotAskedAgainUntilItsConfigurationChanges()
    {
        var visits = week.Publisher.To("/gone");

        visits.Count.ShouldBe(2);
        visits[1].At.ShouldBe(week.ReconfiguredAt);
        week.Statuses["/gone"].Hold.ShouldBe(FeedHold.Gone);
    }

    [Fact]
    public void NextPoll_Reason_IsTheRuleThatDecided()
    {
        var odd = week.Statuses["/odd"];

        odd.Refreshes.ShouldBe(week.Publisher.To("/odd").Count);
        odd.NextPollReason.ShouldBe("default");
        week.Statuses["/max-age"].NextPollReason.ShouldBe("freshness");
        week.Statuses["/ttl"].NextPollReason.ShouldBe("ttl");
        week.Statuses["/period"].NextPollReason.ShouldBe("updatePeriod");
        week.Statuses["/fixed"].NextPollReason.ShouldBe("interval");
        week.Statuses["/hourly"].NextPollReason.ShouldBe("rhythm 00:30");
        week.Statuses["/failing"].NextPollReason.ShouldBe($"back-off {week.Publisher.To("/failing").Count}");
    }
}
