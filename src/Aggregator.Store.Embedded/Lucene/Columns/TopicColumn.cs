namespace Aggregator.Store.Embedded.Lucene;

/// <summary>The topics of each document of a part of the index: few sets are distinct.</summary>
/// <param name="Terms">The distinct topics.</param>
/// <param name="Sets">The distinct sets, as places among the topics.</param>
/// <param name="Numbers">By document, the set's place among the sets.</param>
internal sealed record TopicColumn(string[] Terms, int[][] Sets, int[] Numbers);
