using Aggregator.Core.Tests.Pipeline;

namespace Aggregator.Core.Tests.Application;

public sealed class RestingHostTests
{
    private static readonly DateTimeOffset Until = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Readiness_HostsThatKeepFailing_AreNamedAndTheServiceIsReady()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Breakers.Opened("a.example:80", Until);
        fixture.Breakers.Opened("b.example:443", Until);
        fixture.Breakers.HalfOpened("b.example:443");

        var check = fixture.Readiness.Check().Single(c => c.Name == "hosts");

        check.Ready.ShouldBeTrue();
        check.Detail.ShouldBe(
            "Left alone because they kept failing: a.example:80 (until 2026-03-02T12:00:00Z), b.example:443 (being tried again).");
    }

    [Fact]
    public async Task Readiness_HostThatRecovered_IsNotNamed()
    {
        await using var fixture = await PipelineFixture.OpenAsync();
        fixture.Breakers.Opened("a.example:80", Until);
        fixture.Breakers.Closed("a.example:80");

        fixture.Readiness.Check().Single(c => c.Name == "hosts").Detail.ShouldBeNull();
    }
}
