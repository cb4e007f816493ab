using System.Xml.Linq;
using Aggregator.Core.Model;
using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Fields;

/// <summary>Reads a feed out of its elements, whoever parsed them: by local name and the namespace's meaning, whatever the prefix.</summary>
internal static class XmlFeedReader
{
    /// <summary>Reads the feed and its first items.</summary>
    public static ParsedFeed Read(FeedTree tree, Uri? documentUrl, int maxItems)
    {
        var channel = ChannelOf(tree.Root);
        var draft = new FeedDraft(tree.Root, ElementScope.Of(channel, documentUrl));
        draft.Read(channel);
        if (channel != tree.Root)
            draft.ReadSiblings(channel);
        return draft.Build(FormatName.Of(tree.Root)) with
        {
            Items = ReadItems(tree, documentUrl, draft, maxItems),
            ItemsLeftOut = tree.ItemsLeftOut + Math.Max(0, tree.Items.Count - maxItems),
        };
    }

    private static ParsedItem[] ReadItems(FeedTree tree, Uri? documentUrl, FeedDraft feed, int maxItems)
    {
        var items = new ParsedItem[Math.Min(tree.Items.Count, maxItems)];
        var reader = new XmlItemReader(tree.Root);
        XElement? parent = null;
        ElementScope scope = default;
        for (var i = 0; i < items.Length; i++)
        {
            var item = tree.Items[i];
            // Nearly always all items have one parent.
            if (item.Parent != parent || i == 0)
                scope = feed.ScopeOfItems((parent = item.Parent) is null ? default : ElementScope.Of(parent, documentUrl), documentUrl);
            items[i] = reader.Read(item, i, scope);
        }

        return items;
    }

    /// <summary>The element that describes the feed: RSS has a channel, Atom the root itself.</summary>
    private static XElement ChannelOf(XElement root)
    {
        if (FormatName.IsAtom(root))
            return root;
        foreach (var child in root.Elements())
        {
            if (child.Name.LocalName.Equals("channel", StringComparison.OrdinalIgnoreCase))
                return child;
        }

        return root;
    }
}
