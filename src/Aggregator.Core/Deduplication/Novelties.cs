using Aggregator.Core.Model;

namespace Aggregator.Core.Deduplication;

/// <summary>Drafts sorted by what is known of them.</summary>
/// <param name="Articles">New ones, and this feed's own that it edited.</param>
/// <param name="Sightings">Articles that other feeds own.</param>
/// <param name="Known">How many are known as they stand.</param>
internal sealed record Novelties(IReadOnlyList<ArticleDraft> Articles, IReadOnlyList<ArticleDraft> Sightings, int Known);
