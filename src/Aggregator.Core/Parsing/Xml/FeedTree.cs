using System.Xml.Linq;
using Aggregator.Core.Parsing.Sniffing;

namespace Aggregator.Core.Parsing.Xml;

/// <summary>A document as elements.</summary>
/// <param name="Root">The element that the format begins with: the document's root, unless something is wrapped around the feed.</param>
/// <param name="Items">All items in the order given.</param>
/// <param name="ItemsLeftOut">How many more the document has.</param>
internal sealed record FeedTree(XElement Root, IReadOnlyList<XElement> Items, int ItemsLeftOut = 0)
{
    /// <summary>Reads the items out of a tree, wherever in it they stand.</summary>
    public static FeedTree Of(XElement root)
    {
        var items = new List<XElement>();
        Collect(root, items);
        return new FeedTree(FeedRootOf(root), items);
    }

    /// <summary>The feed within a wrapper, the outermost if there are several; the root itself if there is none.</summary>
    private static XElement FeedRootOf(XElement root)
    {
        var level = new List<XElement> { root };
        while (level.Count > 0)
        {
            if (level.Find(element => RootNames.Feeds.Contains(element.Name.LocalName)) is { } feed)
                return feed;
            level = [.. level.Elements()];
        }

        return root;
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
