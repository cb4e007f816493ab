namespace Aggregator.Store.Embedded.Lucene;

/// <summary>One text of each document of a part of the index.</summary>
/// <param name="Terms">The distinct texts.</param>
/// <param name="Numbers">By document, the text's place among them; <see cref="None"/> where it has none.</param>
internal sealed record TermColumn(string[] Terms, int[] Numbers)
{
    public const int None = -1;
}
