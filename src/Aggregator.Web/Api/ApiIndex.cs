namespace Aggregator.Web.Api;

/// <summary>What the root says: which program answers, and where its resources are.</summary>
/// <param name="Name">The program's name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Links">The paths, by what is there.</param>
internal sealed record ApiIndex(string Name, string Version, IReadOnlyDictionary<string, string> Links);
