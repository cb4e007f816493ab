namespace Aggregator.Core.Model;

/// <summary>How many articles have a value.</summary>
/// <param name="Value">The value, as a filter or a query takes it.</param>
/// <param name="Count">How many, above zero.</param>
public sealed record FacetValue(string Value, int Count);
