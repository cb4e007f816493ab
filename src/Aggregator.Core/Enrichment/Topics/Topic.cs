namespace Aggregator.Core.Enrichment.Topics;

/// <summary>A topic of the taxonomy.</summary>
/// <param name="Name">Unique without case.</param>
/// <param name="Parent">The topic that it is part of; null at the top.</param>
/// <param name="Keywords">What tells it in a text.</param>
/// <param name="Depth">How many topics are above it.</param>
/// <param name="Index">Its place in the file.</param>
internal sealed record Topic(string Name, Topic? Parent, IReadOnlyList<string> Keywords, int Depth, int Index);
