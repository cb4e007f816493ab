namespace Aggregator.Benchmarks.Throughput;

/// <summary>A reader of feeds.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Read">Reads a document; the number of its items, −1 where the reader does not count them. Throws for what it cannot read.</param>
internal sealed record Contestant(string Name, Func<CorpusDocument, int> Read);
