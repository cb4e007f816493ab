using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>Writes Atom (RFC 4287).</summary>
internal sealed class AtomFeedWriter(Stream stream, FeedDescription feed) : XmlFeedWriter(stream, feed)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    protected override string DefaultNamespace => Namespace;

    protected override void WriteStart()
    {
        Xml.WriteStartElement("feed", Namespace);
        Element("id", Feed.SelfUrl ?? Feed.HomeUrl);
        Element("title", Feed.Title);
        Element("updated", ArticleJson.Format(Feed.Updated));
        Element("generator", "Aggregator");
        WriteLink("alternate", Feed.HomeUrl);
        if (Feed.SelfUrl is { } self)
            WriteLink("self", self);
    }

    protected override void WriteEntry(Article article)
    {
        Xml.WriteStartElement("entry", Namespace);
        Element("id", FeedDescription.IdOf(article));
        Element("title", article.Title);
        Element("updated", ArticleJson.Format(article.Updated));
        Element("published", ArticleJson.Format(article.PublishedAt));
        if (article.WebUrl.Length > 0)
            WriteLink("alternate", article.WebUrl);

        // Every entry must have an author (section 4.1.2).
        foreach (var author in article.Authors.Count > 0 ? article.Authors : [article.Provider.Name])
        {
            Xml.WriteStartElement("author", Namespace);
            Element("name", author);
            Xml.WriteEndElement();
        }

        foreach (var topic in article.Topics)
        {
            Xml.WriteStartElement("category", Namespace);
            Xml.WriteAttributeString("term", XmlCharacters.Clean(topic));
            Xml.WriteEndElement();
        }

        if (article.Excerpt.Length > 0)
            Element("summary", article.Excerpt);

        // Without a link there must be content (section 4.1.2).
        if (article.Content.Length > 0)
            WriteContent("html", article.Content);
        else if (article.WebUrl.Length == 0)
            WriteContent("text", article.Excerpt);
        Xml.WriteEndElement();
    }

    private void WriteContent(string type, string text)
    {
        Xml.WriteStartElement("content", Namespace);
        Xml.WriteAttributeString("type", type);
        Xml.WriteString(XmlCharacters.Clean(text));
        Xml.WriteEndElement();
    }

    private void WriteLink(string relation, string url)
    {
        Xml.WriteStartElement("link", Namespace);
        Xml.WriteAttributeString("rel", relation);
        Xml.WriteAttributeString("href", XmlCharacters.Clean(url));
        Xml.WriteEndElement();
    }
}
