namespace Aggregator.Core.Exporting;

/// <summary>A providers file made of a list of subscriptions.</summary>
/// <param name="Yaml">The file's text.</param>
/// <param name="Providers">How many providers it holds.</param>
/// <param name="Feeds">How many feeds it holds.</param>
/// <param name="AlreadyKnown">How many feeds were left out because they are configured already or listed twice.</param>
public sealed record ProvidersImport(string Yaml, int Providers, int Feeds, int AlreadyKnown);
