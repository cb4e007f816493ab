namespace Aggregator.Core.Parsing.Sniffing;

/// <summary>What a document is, by its first element.</summary>
internal enum DocumentKind
{
    /// <summary>Nothing but white space.</summary>
    Empty,

    /// <summary>JSON of any kind.</summary>
    Json,

    /// <summary>XML with the root of a feed.</summary>
    XmlFeed,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>XML with another root.</summary>
    OtherXml,

    /// <summary>No markup at all.</summary>
    PlainText,
}
