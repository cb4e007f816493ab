using Aggregator.Core.Fetching.Headers;

namespace Aggregator.Core.Tests.Fetching.Headers;

public sealed class FreshnessPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("", null)]
    [InlineData("Cache-Control: public", null)]
    [InlineData("Cache-Control: max-age=3600", 3600)]
    [InlineData("Cache-Control: public, MAX-AGE=60 , must-revalidate", 60)]
    [InlineData("Cache-Control: max-age=\"60\"", 60)]
    [InlineData("Cache-Control: max-age=60\nCache-Control: public", 60)]
    [InlineData("Cache-Control: max-age=60, max-age=600", 60)]
    [InlineData("Cache-Control: max-age=3600\nAge: 600", 3000)]
    [InlineData("Cache-Control: max-age=3600\nAge: 7200", 0)]
    [InlineData("Cache-Control: max-age=3600\nAge: -5", 3600)]
    [InlineData("Cache-Control: max-age=3600\nAge: soon", 3600)]
    [InlineData("Cache-Control: s-maxage=3600", null)]
    [InlineData("Cache-Control: max-age=forever", 0)]
    [InlineData("Cache-Control: max-age=-1", 0)]
    [InlineData("Cache-Control: max-age=99999999999999999999999", 31_536_000)]
    [InlineData("Cache-Control: no-cache", 0)]
    [InlineData("Cache-Control: max-age=60, no-store", 0)]
    [InlineData("Cache-Control: max-age=60\nExpires: Mon, 02 Mar 2026 13:00:00 GMT", 60)]
    [InlineData("Cache-Control: public\nExpires: Mon, 02 Mar 2026 13:00:00 GMT", 3600)]
    [InlineData("Expires: Mon, 02 Mar 2026 13:00:00 GMT", 3600)]
    [InlineData("Expires: Mon, 02 Mar 2026 13:00:00 GMT\nDate: Mon, 02 Mar 2026 12:59:00 GMT", 60)]
    [InlineData("Expires: Mon, 02 Mar 2026 11:00:00 GMT", 0)]
    [InlineData("Expires: Monday, 02-Mar-26 12:01:00 GMT", 60)]
    [InlineData("Expires: Mon Mar  2 12:01:00 2026", 60)]
    [InlineData("Expires: 0", 0)]
    [InlineData("Expires: -1", 0)]
    [InlineData("Expires: Mon, 02 Mar 9026 13:00:00 GMT", 0)]
    public void Read_Headers_GivesSeconds(string lines, int? seconds)
    {
        var (head, content) = ResponseHeaders.Of(lines);

        FreshnessPolicy.Read(head, content, Now).ShouldBe(seconds is { } s ? TimeSpan.FromSeconds(s) : null);
    }

    [Fact]
    public void Read_ExpiresInFarFuture_Bounded()
    {
        var (head, content) = ResponseHeaders.Of("Expires: Sat, 02 Mar 2126 13:00:00 GMT");

        FreshnessPolicy.Read(head, content, Now).ShouldBe(TimeSpan.FromDays(365));
    }
}
