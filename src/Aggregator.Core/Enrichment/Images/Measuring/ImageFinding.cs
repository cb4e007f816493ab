using Aggregator.Core.Model;

namespace Aggregator.Core.Enrichment.Images;

/// <summary>What came of looking at an image.</summary>
/// <param name="Image">The image as it is now known; null where it is no picture, or not there.</param>
/// <param name="Failure">The answer that failed for now; null when none did.</param>
/// <param name="Whole">All its bytes, where they came at once.</param>
internal readonly record struct ImageFinding(ArticleImage? Image, ResourceResult? Failure = null, ReadOnlyMemory<byte>? Whole = null);
