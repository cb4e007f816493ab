using Aggregator.Core.Fetching.Headers;

namespace Aggregator.Core.Tests.Fetching.Headers;

public sealed class RetryAfterPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("", null)]
    [InlineData("Retry-After: 120", 120)]
    [InlineData("Retry-After: 0", 0)]
    [InlineData("Retry-After:  30 ", 30)]
    [InlineData("Retry-After: -1", null)]
    [InlineData("Retry-After: 1.5", null)]
    [InlineData("Retry-After: later", null)]
    [InlineData("Retry-After: 604801", 604_800)]
    [InlineData("Retry-After: 99999999999999999999999999", 604_800)]
    [InlineData("Retry-After: Mon, 02 Mar 2026 12:05:00 GMT", 300)]
    [InlineData("Retry-After: Monday, 02-Mar-26 12:05:00 GMT", 300)]
    [InlineData("Retry-After: Mon Mar  2 12:05:00 2026", 300)]
    [InlineData("Retry-After: Mon, 02 Mar 2026 11:00:00 GMT", 0)]
    [InlineData("Retry-After: Wed, 02 Mar 2033 12:05:00 GMT", 604_800)]
    // The server's clock is an hour ahead.
    [InlineData("Retry-After: Mon, 02 Mar 2026 13:05:00 GMT\nDate: Mon, 02 Mar 2026 13:00:00 GMT", 300)]
    public void Read_Header_GivesSeconds(string lines, int? seconds)
    {
        var (head, _) = ResponseHeaders.Of(lines);

        RetryAfterPolicy.Read(head, Now).ShouldBe(seconds is { } s ? TimeSpan.FromSeconds(s) : null);
    }
}
