using Aggregator.Core.Normalization.Urls;

namespace Aggregator.Core.Tests.Normalization.Urls;

/// <summary>A canonicalizer with the rules that are shipped.</summary>
internal static class CanonicalizerFixture
{
    public static UrlCanonicalizer Shipped { get; } = new(TrackingRulesFile.Load("config/tracking-parameters.yaml"));
}
