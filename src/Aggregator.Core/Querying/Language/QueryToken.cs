namespace Aggregator.Core.Querying;

/// <summary>A piece of a query's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A word, the name of a field, or what stood in quotes.</param>
/// <param name="Position">Where it begins.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, int Position);
