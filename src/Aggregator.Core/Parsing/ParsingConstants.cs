namespace Aggregator.Core.Parsing;

/// <summary>Defaults and fixed bounds of parsing.</summary>
internal static class ParsingConstants
{
    /// <summary>The section under "Aggregator" that holds the settings.</summary>
    public const string SectionName = "Parsing";

    /// <summary>Items of a document that are read; the rest is counted.</summary>
    public const int DefaultMaxItems = 5_000;

    /// <summary>Levels of nested elements: building a tree is quadratic in depth and overflows the stack in the end.</summary>
    public const int DefaultMaxXmlDepth = 200;

    /// <summary>Bytes of a document, decompressed: 16 MiB.</summary>
    public const int DefaultMaxBytes = 16 * 1024 * 1024;

    /// <summary>Bytes of the documents in work at once: 64 MiB.</summary>
    public const int DefaultMaxBytesInWork = 64 * 1024 * 1024;

    /// <summary>Documents in work at once: enough to keep the store's commits large, few enough to die young.</summary>
    public const int DefaultMaxDocumentsInWork = 16;

    /// <summary>Deepest nesting of a JSON document; JSON Feed needs five levels, extensions a few more.</summary>
    public const int MaxJsonDepth = 128;

    /// <summary>How far into a document a root element is looked for, in characters.</summary>
    public const int SniffLength = 64 * 1024;

    /// <summary>Feed links of an HTML page that the message names.</summary>
    public const int MaxNamedFeedLinks = 5;
}
