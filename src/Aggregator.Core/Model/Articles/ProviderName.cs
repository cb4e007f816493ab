namespace Aggregator.Core.Model;

/// <summary>The part of a provider that an article carries.</summary>
/// <param name="Name">The provider's name, as configured.</param>
/// <param name="Domain">The provider's domain, lower case, as configured.</param>
public sealed record ProviderName(string Name, string Domain);
