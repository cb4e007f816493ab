namespace Aggregator.Web.Keys;

/// <summary>What an endpoint asks of a key; every endpoint says it where it is mapped.</summary>
/// <param name="Scope">The least that allows it.</param>
internal sealed record RequiredScope(ApiScope Scope);
