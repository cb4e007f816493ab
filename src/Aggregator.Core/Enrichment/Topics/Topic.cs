namespace Aggregator.Core.Enrichment.Topics;

/// <summary>A topic of the taxonomy.</summary>
/// <param name="Name">Unique without case, among the short names too.</param>
/// <param name="ShortName">Another name that it goes by, as in filters; null where it has none.</param>
/// <param name="Parent">The topic that it is part of; null at the top.</param>
/// <param name="Keywords">What tells it in a text.</param>
/// <param name="Exclusions">Phrases in which a keyword means something else, or which rule the topic out.</param>
/// <param name="Depth">How many topics are above it.</param>
/// <param name="Index">Its place in the file.</param>
internal sealed record Topic(
    string Name, string? ShortName, Topic? Parent, IReadOnlyList<string> Keywords, IReadOnlyList<string> Exclusions, int Depth, int Index);
