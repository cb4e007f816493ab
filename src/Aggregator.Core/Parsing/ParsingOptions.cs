namespace Aggregator.Core.Parsing;

/// <summary>The bounds of what is read, bound from <c>Aggregator:Parsing</c>.</summary>
public sealed class ParsingOptions
{
    /// <summary>Most items of one document that are read, 1–1,000,000; the rest is counted, not read. Default 5,000.</summary>
    public int MaxItems { get; set; } = ParsingConstants.DefaultMaxItems;

    /// <summary>Deepest nesting of XML elements, 16–500. What is nested deeper is flattened. Default 200.</summary>
    public int MaxXmlDepth { get; set; } = ParsingConstants.DefaultMaxXmlDepth;

    /// <summary>Largest document in bytes, decompressed, 1,024–268,435,456. Default 16 MiB.</summary>
    public int MaxBytes { get; set; } = ParsingConstants.DefaultMaxBytes;

    /// <summary>Bytes of the documents in work at once, from parsing to commit, 1 MiB–2 GiB less one byte. Default 64 MiB.</summary>
    public int MaxBytesInWork { get; set; } = ParsingConstants.DefaultMaxBytesInWork;

    /// <summary>Documents in work at once, from parsing to commit, 1–10,000; large ones count for several. Default 16.</summary>
    public int MaxDocumentsInWork { get; set; } = ParsingConstants.DefaultMaxDocumentsInWork;
}
