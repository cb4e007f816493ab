namespace Aggregator.Core.Model;

/// <summary>Articles that a query does not find.</summary>
/// <param name="Query">The query.</param>
public sealed record NotNode(QueryNode Query) : QueryNode;
