namespace Aggregator.Core.Application;

/// <summary>A configured webhook and how it stands.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Url">Where it is told, without credentials and query.</param>
/// <param name="Events">What it is told of.</param>
/// <param name="Query">Which articles it is told of; null for all.</param>
/// <param name="Waiting">Messages that wait.</param>
/// <param name="Dead">Messages that were given up.</param>
public sealed record WebhookStatus(string Name, string Url, IReadOnlyList<string> Events, string? Query, long Waiting, long Dead);
