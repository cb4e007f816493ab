using System.Globalization;
using System.Xml.Linq;
using CodeHollow.FeedReader.Feeds;
using Microsoft.Extensions.Logging;
using Reader = CodeHollow.FeedReader.FeedReader;

namespace Aggregator.Core.Parsing.Xml;

/// <summary>
/// Builds the tree of a guarded document with CodeHollow.FeedReader. That does not decide what is lost: where it throws, or finds
/// other items than the guard counted, the tree is read without it.
/// </summary>
internal sealed partial class FeedTreeReader(ILogger<FeedTreeReader> logger)
{
    /// <summary>It walks over all children of an item once for each of its fields, and some: beyond this many that takes too long.</summary>
    private const int MaxChildren = 2_000;

    /// <summary>It copies every text of an item several times: longer documents, in characters, are read without it.</summary>
    private const int MaxLength = 4 * 1024 * 1024;

    /// <summary>Reads a document that has passed the guard.</summary>
    /// <param name="text">The text.</param>
    /// <param name="guard">What the guard found in it.</param>
    /// <param name="maxItems">The bound of items: those beyond it are not read.</param>
    /// <param name="url">For the log.</param>
    public FeedTree Read(string text, GuardResult guard, int maxItems, Uri? url)
    {
        if (guard.ItemCount > maxItems)
            return FeedTree.Of(PartialTreeReader.Read(text, maxItems)) with { ItemsLeftOut = guard.ItemCount - maxItems };

        // It drops the space between inline elements, which belongs to the text.
        if (guard.HasInlineSpace)
            return FeedTree.Of(XDocument.Parse(text, LoadOptions.PreserveWhitespace).Root!);

        if (guard.MaxChildren > MaxChildren || text.Length > MaxLength || TryReadFeed(text, url) is not { Element.Document.Root: { } root } feed)
            return FeedTree.Of(XDocument.Parse(text).Root!);
        if (feed.Items.Count != guard.ItemCount)
            return FeedTree.Of(root);
        var items = new List<XElement>(feed.Items.Count);
        foreach (var item in feed.Items)
            items.Add(item.Element);
        return new FeedTree(root, items);
    }

    private BaseFeed? TryReadFeed(string text, Uri? url)
    {
        // Its dates are read in the current culture.
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return Reader.ReadFromString(text).SpecificFeed;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // It throws anything, NullReferenceException and ArgumentOutOfRangeException too, for missing parts and for single bad fields.
            LogUnreadable(url?.Host, exception.GetType().Name, exception.Message);
            return null;
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [LoggerMessage(
        Level = LogLevel.Debug,
        Message = "The feed reader library could not read a document of {Host} ({Error}: {Reason}); reading its elements directly")]
    private partial void LogUnreadable(string? host, string error, string reason);
}
