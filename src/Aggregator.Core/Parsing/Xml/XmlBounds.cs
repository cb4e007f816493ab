namespace Aggregator.Core.Parsing.Xml;

/// <summary>How much structure a document may have. Its bytes alone bound no memory: a tree takes fifty times what <c>&lt;a/&gt;</c> does.</summary>
internal static class XmlBounds
{
    /// <summary>Elements, attributes and texts of a document, without the items beyond those that are read. A hundred for each item.</summary>
    public const int MaxNodes = 500_000;

    /// <summary>Different names of elements and attributes, prefixes and namespaces; feeds have fewer than a hundred. Names live as long as the process.</summary>
    public const int MaxNames = 1_000;

    /// <summary>Names within one tag, prefixes and namespaces counted; a reader keeps all of a tag's attributes at once.</summary>
    public const int MaxNamesInTag = 1_000;
}
