using System.Globalization;
using System.Net;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>Writes RSS 2.0 by the RSS Advisory Board's Best Practices Profile: what a reader shows, authors by Dublin Core, whole texts by the content module, images by Media RSS.</summary>
internal sealed class RssFeedWriter(Stream stream, FeedDescription feed) : XmlFeedWriter(stream, feed)
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Media = "http://search.yahoo.com/mrss/";

    protected override void WriteStart()
    {
        Xml.WriteStartElement("rss");
        Xml.WriteAttributeString("version", "2.0");
        Xml.WriteAttributeString("xmlns", "atom", null, Atom);
        Xml.WriteAttributeString("xmlns", "content", null, Content);
        Xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        Xml.WriteAttributeString("xmlns", "media", null, Media);
        Xml.WriteStartElement("channel");
        Element("title", Feed.Title);
        Element("link", Feed.HomeUrl);
        Element("description", Feed.Title);
        Element("lastBuildDate", Rfc822(Feed.Updated));
        Element("generator", "Aggregator");
        if (Feed.SelfUrl is not { } self)
            return;
        Xml.WriteStartElement("link", Atom);
        Xml.WriteAttributeString("href", self);
        Xml.WriteAttributeString("rel", "self");
        Xml.WriteAttributeString("type", "application/rss+xml");
        Xml.WriteEndElement();
    }

    protected override void WriteEntry(Article article)
    {
        Xml.WriteStartElement("item");
        if (article.Title.Length > 0)
            Element("title", article.Title);
        if (article.WebUrl.Length > 0)
            Element("link", article.WebUrl);

        // Readers take a description for HTML; an item without a title must have one.
        if (article.Excerpt.Length > 0 || article.Title.Length == 0)
            Element("description", WebUtility.HtmlEncode(article.Excerpt));
        if (article.Content.Length > 0)
            Xml.WriteElementString("encoded", Content, XmlCharacters.Clean(article.Content));
        foreach (var author in article.Authors)
            Xml.WriteElementString("creator", DublinCore, XmlCharacters.Clean(author));
        foreach (var topic in article.Topics)
            Element("category", topic);
        Xml.WriteStartElement("guid");
        Xml.WriteAttributeString("isPermaLink", "false");
        Xml.WriteString(FeedDescription.IdOf(article));
        Xml.WriteEndElement();
        Element("pubDate", Rfc822(article.PublishedAt));
        if (article.Sightings.Count > 0)
            WriteSource(article);
        if (article.Images.Count > 0)
            WriteImage(article.Images[0]);
        Xml.WriteEndElement();
    }

    /// <summary>With an offset in figures, as names of zones are obsolete (RFC 2822 section 4.3).</summary>
    private static string Rfc822(DateTimeOffset time) => time.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);

    private void WriteSource(Article article)
    {
        Xml.WriteStartElement("source");
        Xml.WriteAttributeString("url", XmlCharacters.Clean(article.Sightings[0].Feed));
        Xml.WriteString(XmlCharacters.Clean(article.Provider.Name));
        Xml.WriteEndElement();
    }

    private void WriteImage(ArticleImage image)
    {
        Xml.WriteStartElement("content", Media);
        Xml.WriteAttributeString("url", XmlCharacters.Clean(image.Url));
        Xml.WriteAttributeString("medium", "image");
        if (image.Width is { } width)
            Xml.WriteAttributeString("width", width.ToString(CultureInfo.InvariantCulture));
        if (image.Height is { } height)
            Xml.WriteAttributeString("height", height.ToString(CultureInfo.InvariantCulture));
        Xml.WriteEndElement();
    }
}
