namespace Aggregator.Web.Api;

/// <summary>The parameter by which an endpoint takes a cursor.</summary>
/// <param name="Name">Its name.</param>
internal sealed record CursorParameter(string Name);
