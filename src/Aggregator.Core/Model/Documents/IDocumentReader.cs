namespace Aggregator.Core.Model;

/// <summary>What other stages need of the reading of documents. Never throws for what a document holds. Thread-safe.</summary>
public interface IDocumentReader
{
    /// <summary>Bytes as text: byte order mark, declared charset, detection, UTF-8 last.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="contentType">A Content-Type header; null where there is none.</param>
    string Decode(ReadOnlySpan<byte> bytes, string? contentType);

    /// <summary>The instant (UTC) that a text means; null where it is no date that can be read.</summary>
    DateTimeOffset? ReadDate(ReadOnlySpan<char> text);
}
