namespace Aggregator.Core.Parsing.Xml;

/// <summary>Which elements are items, and which hold texts.</summary>
internal static class FeedElements
{
    private static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        "title", "summary", "content", "description", "encoded", "body", "fullitem", "subtitle", "tagline", "info", "abstract",
    };

    /// <summary>Whether an element is an item: RSS and CDF say item, Atom says entry.</summary>
    public static bool IsItem(string localName, string namespaceUri) =>
        (localName.Equals("item", StringComparison.OrdinalIgnoreCase) || localName.Equals("entry", StringComparison.OrdinalIgnoreCase))
        && !VocabularyTable.IsExtension(namespaceUri);

    /// <summary>Whether an element of an item holds a text that may be markup.</summary>
    public static bool IsText(string localName) => Texts.Contains(localName);
}
