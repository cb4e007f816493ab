namespace Aggregator.EndToEnd.Tests.Corpus;

/// <summary>A corpus file as it is served.</summary>
internal sealed record CorpusFeed(string Provider, string Url, string Path);
