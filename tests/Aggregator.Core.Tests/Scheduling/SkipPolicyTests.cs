using Aggregator.Core.Model;
using Aggregator.Core.Scheduling;

namespace Aggregator.Core.Tests.Scheduling;

public sealed class SkipPolicyTests
{
    private const int Weekend = (1 << (int)DayOfWeek.Saturday) | (1 << (int)DayOfWeek.Sunday);
    private const int Night = (1 << 22) | (1 << 23) | 0b11_1111;

    [Theory]
    [InlineData("2026-03-02T12:34:56Z", 0, 0, "2026-03-02T12:34:56Z")]
    [InlineData("2026-03-02T12:34:56Z", Night, Weekend, "2026-03-02T12:34:56Z")]
    [InlineData("2026-03-02T22:10:00Z", Night, 0, "2026-03-03T06:00:00Z")]
    [InlineData("2026-03-02T05:59:59Z", Night, 0, "2026-03-02T06:00:00Z")]
    // 23:30 at +02:00 is 21:30 UTC: hours are UTC.
    [InlineData("2026-03-02T23:30:00+02:00", Night, 0, "2026-03-02T21:30:00Z")]
    [InlineData("2026-03-01T20:00:00Z", 0, Weekend, "2026-03-02T00:00:00Z")]
    [InlineData("2026-03-01T20:00:00Z", Night, Weekend, "2026-03-02T06:00:00Z")]
    // A whole day is the most.
    [InlineData("2026-02-28T10:15:00Z", 0, Weekend, "2026-03-01T10:15:00Z")]
    // Whoever skips everything means nothing by it.
    [InlineData("2026-03-02T12:00:00Z", 0xFF_FFFF, 0, "2026-03-02T12:00:00Z")]
    [InlineData("2026-03-02T12:00:00Z", 0, 0x7F, "2026-03-02T12:00:00Z")]
    public void Apply_SkippedTimes_MoveOn(string at, int hours, int days, string expected)
    {
        var moved = SkipPolicy.Apply(DateTimeOffset.Parse(at), new ServerHints { SkipHours = hours, SkipDays = days });

        moved.ShouldBe(DateTimeOffset.Parse(expected));
    }
}
