using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>The wording of an article, as it is stored for later ones to be compared with.</summary>
/// <param name="Row">The article.</param>
/// <param name="Source">The number of its source among the terms.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="Arrival">When it arrived.</param>
/// <param name="Signature">The wording.</param>
internal sealed record StagedSignature(int Row, int Source, DateTimeOffset PublishedAt, DateTimeOffset Arrival, StorySignature Signature);
