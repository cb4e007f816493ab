namespace Aggregator.Core.Storage;

/// <summary>The search index cannot be asked. The message says why and what to do, and is meant for people.</summary>
public sealed class IndexUnavailableException(string? fault) : Exception(
    $"The search index cannot be asked{(fault is null ? " yet" : $": {fault.TrimEnd('.')}")}. Try again in a minute; if it stays so, 'aggregator db reindex' makes it anew.");
