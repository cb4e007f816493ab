namespace Aggregator.Core.Model;

/// <summary>Articles one of whose numbers compares so.</summary>
/// <param name="Field">Which.</param>
/// <param name="Comparison">How.</param>
/// <param name="Value">With what: −1–100.</param>
public sealed record NumberNode(QueryNumberField Field, NumberComparison Comparison, int Value) : QueryNode;
