using System.Text;
using System.Xml;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>What the feeds in XML have in common: they are written as they come, in constant memory.</summary>
internal abstract class XmlFeedWriter : IArticleWriter
{
    private readonly Stream _stream;
    private bool _isBegun;

    protected XmlFeedWriter(Stream stream, FeedDescription feed)
    {
        (_stream, Feed) = (stream, feed);
        Xml = XmlWriter.Create(stream, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(false), Indent = true, CloseOutput = false });
    }

    protected FeedDescription Feed { get; }

    protected XmlWriter Xml { get; }

    /// <summary>The namespace of the format's own elements; null for none.</summary>
    protected virtual string? DefaultNamespace => null;

    public async ValueTask WriteAsync(Article article, CancellationToken cancellationToken)
    {
        BeginOnce();
        WriteEntry(article);
        await Xml.FlushAsync().ConfigureAwait(false);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        BeginOnce();
        Xml.WriteEndDocument();
        await Xml.FlushAsync().ConfigureAwait(false);
        await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync() => await Xml.DisposeAsync().ConfigureAwait(false);

    /// <summary>Writes all before the first article.</summary>
    protected abstract void WriteStart();

    /// <summary>Writes an article.</summary>
    protected abstract void WriteEntry(Article article);

    /// <summary>Writes an element with a text, which may hold what XML cannot.</summary>
    protected void Element(string name, string text)
    {
        Xml.WriteStartElement(name, DefaultNamespace);
        Xml.WriteString(XmlCharacters.Clean(text));
        Xml.WriteEndElement();
    }

    private void BeginOnce()
    {
        if (_isBegun)
            return;
        _isBegun = true;
        Xml.WriteStartDocument();
        WriteStart();
    }
}
