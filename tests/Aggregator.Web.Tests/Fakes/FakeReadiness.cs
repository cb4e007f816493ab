using Aggregator.Core.Application;

namespace Aggregator.Web.Tests.Fakes;

internal sealed class FakeReadiness : IReadiness
{
    public IReadOnlyList<ReadinessCheck> Checks { get; set; } = [new("store", true, null), new("scheduler", true, null)];

    public IReadOnlyList<ReadinessCheck> Check() => Checks;
}
