using Aggregator.Core.Enrichment.Images;

namespace Aggregator.Core.Tests.Enrichment.Images;

/// <summary>The rules that are shipped.</summary>
internal static class ShippedImageRules
{
    public static ImageRules Rules { get; } = ImageRulesFile.Load("config/image-rules.yaml");
}
