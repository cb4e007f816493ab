using System.Globalization;
using System.Text;
using System.Xml;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>Writes the configured feeds as OPML 2.0: a folder per category, a feed under its provider's name. No credentials.</summary>
public static class OpmlWriter
{
    private const string Title = "Aggregator";

    /// <summary>Writes a document; the stream stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="catalog">The feeds, those that are not polled left out.</param>
    /// <param name="created">The time that the document names.</param>
    public static void Write(Stream stream, FeedCatalog catalog, DateTimeOffset created)
    {
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), CloseOutput = false };
        using var xml = XmlWriter.Create(stream, settings);
        xml.WriteStartElement("opml");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("head");
        xml.WriteElementString("title", Title);
        xml.WriteElementString("dateCreated", created.UtcDateTime.ToString("r", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteStartElement("body");
        foreach (var category in catalog.Feeds.Where(feed => feed.Enabled).GroupBy(feed => feed.Provider.Category, StringComparer.Ordinal))
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("text", category.Key);
            foreach (var feed in category) WriteFeed(xml, feed);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteFeed(XmlWriter xml, Feed feed)
    {
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", feed.Provider.Name);
        xml.WriteAttributeString("title", feed.Provider.Name);
        xml.WriteAttributeString("xmlUrl", feed.DisplayUrl);
        xml.WriteAttributeString("htmlUrl", $"https://{feed.Provider.Domain}/");
        xml.WriteEndElement();
    }
}
