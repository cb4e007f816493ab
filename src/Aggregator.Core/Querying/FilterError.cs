namespace Aggregator.Core.Querying;

/// <summary>Why a parameter of a query was not understood.</summary>
/// <param name="Parameter">The parameter, as <c>minQuality</c>.</param>
/// <param name="Message">What it must be.</param>
public sealed record FilterError(string Parameter, string Message);
