using Aggregator.Core.Enrichment.Images;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Tests.Enrichment.Images;

/// <summary>The selection with the rules and settings that are shipped.</summary>
internal static class ImageSelectionFixture
{
    public static ImageSelection Selection { get; } = new(ShippedImageRules.Rules, Options.Create(new ImagesOptions()));
}
