using System.Xml.Linq;

namespace Aggregator.Core.Parsing.Xml;

/// <summary>A document as elements.</summary>
/// <param name="Root">The root element.</param>
/// <param name="Items">All items in the order given.</param>
internal sealed record FeedTree(XElement Root, IReadOnlyList<XElement> Items)
{
    /// <summary>Reads the items out of a tree, wherever in it they stand.</summary>
    public static FeedTree Of(XElement root)
    {
        var items = new List<XElement>();
        Collect(root, items);
        return new FeedTree(root, items);
    }

    // The guard has bounded the depth.
    private static void Collect(XElement element, List<XElement> items)
    {
        if (FeedElements.IsItem(element.Name.LocalName, element.Name.NamespaceName))
        {
            items.Add(element);
            return;
        }

        foreach (var child in element.Elements())
            Collect(child, items);
    }
}
