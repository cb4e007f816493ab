namespace Aggregator.Core.Enrichment.Images;

/// <summary>What the first bytes of a resource tell.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Size">How large it is, as a browser shows it.</param>
internal readonly record struct ProbedImage(ImageKind Kind, ImageSize Size);
