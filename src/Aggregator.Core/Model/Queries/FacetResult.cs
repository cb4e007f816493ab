namespace Aggregator.Core.Model;

/// <summary>Articles counted.</summary>
/// <param name="Total">How many there are.</param>
/// <param name="Facets">Their counts, in the order asked for.</param>
public sealed record FacetResult(long Total, IReadOnlyList<FacetCounts> Facets);
