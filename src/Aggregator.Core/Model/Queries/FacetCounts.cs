namespace Aggregator.Core.Model;

/// <summary>How many articles have which values of a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">Days the latest first, hours and bands in their order, all else the most frequent first.</param>
/// <param name="Others">How many more values there are than were asked for.</param>
public sealed record FacetCounts(FacetField Field, IReadOnlyList<FacetValue> Values, int Others);
