using System.Text.Json;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>Writes one page as a JSON object, flushed as it grows.</summary>
internal sealed class JsonPageWriter : IArticleWriter
{
    private const int FlushBytes = 64 * 1024;

    private readonly Stream _stream;
    private readonly Func<string?>? _nextCursor;
    private readonly Utf8JsonWriter _json;

    public JsonPageWriter(Stream stream, Func<string?>? nextCursor)
    {
        _stream = stream;
        _nextCursor = nextCursor;
        _json = new Utf8JsonWriter(stream, ArticleJson.WriterOptions);
        _json.WriteStartObject();
        _json.WriteStartArray("items");
    }

    public async ValueTask WriteAsync(Article article, CancellationToken cancellationToken)
    {
        ArticleJson.Write(_json, article);
        if (_json.BytesPending >= FlushBytes) await _json.FlushAsync(cancellationToken);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        _json.WriteEndArray();
        _json.WriteString("next", _nextCursor?.Invoke());
        _json.WriteEndObject();
        await _json.FlushAsync(cancellationToken);
        await _stream.WriteAsync("\n"u8.ToArray(), cancellationToken);
        await _stream.FlushAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _json.DisposeAsync();
}
