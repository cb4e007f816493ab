using System.Text.Json;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>Writes JSON Feed 1.1.</summary>
internal sealed class JsonFeedArticleWriter : IArticleWriter
{
    private const int FlushBytes = 64 * 1024;

    private readonly Utf8JsonWriter _json;
    private readonly Stream _stream;

    public JsonFeedArticleWriter(Stream stream, FeedDescription feed)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(stream, ArticleJson.WriterOptions);
        _json.WriteStartObject();
        _json.WriteString("version", "https://jsonfeed.org/version/1.1");
        _json.WriteString("title", feed.Title);
        _json.WriteString("home_page_url", feed.HomeUrl);
        if (feed.SelfUrl is { } self)
            _json.WriteString("feed_url", self);
        _json.WriteStartArray("items");
    }

    public async ValueTask WriteAsync(Article article, CancellationToken cancellationToken)
    {
        Write(article);
        if (_json.BytesPending >= FlushBytes)
            await _json.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        await _json.FlushAsync(cancellationToken).ConfigureAwait(false);
        await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _json.DisposeAsync();

    private void Write(Article article)
    {
        _json.WriteStartObject();
        _json.WriteString("id", FeedDescription.IdOf(article));
        WriteIfAny("url", article.WebUrl);
        WriteIfAny("title", article.Title);

        // An item must have content of one kind.
        if (article.Content.Length > 0)
            _json.WriteString("content_html", article.Content);
        else
            _json.WriteString("content_text", article.Excerpt);
        WriteIfAny("summary", article.Excerpt);
        WriteIfAny("image", article.Images.Count > 0 ? article.Images[0].Url : "");
        _json.WriteString("date_published", ArticleJson.Format(article.PublishedAt));
        _json.WriteString("date_modified", ArticleJson.Format(article.Updated));
        WriteIfAny("language", article.Language ?? "");
        _json.WriteStartArray("authors");
        foreach (var author in article.Authors.Count > 0 ? article.Authors : [article.Provider.Name])
        {
            _json.WriteStartObject();
            _json.WriteString("name", author);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("tags");
        foreach (var topic in article.Topics)
            _json.WriteStringValue(topic);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteIfAny(string name, string text)
    {
        if (text.Length > 0)
            _json.WriteString(name, text);
    }
}
