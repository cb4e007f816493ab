using System.Buffers;
using System.Text.Json;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>Writes one JSON object a line.</summary>
internal sealed class NdjsonWriter : IArticleWriter
{
    private const int FlushBytes = 64 * 1024;

    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushBytes);
    private readonly Utf8JsonWriter _json;

    public NdjsonWriter(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(_buffer, ArticleJson.WriterOptions);
    }

    public async ValueTask WriteAsync(Article article, CancellationToken cancellationToken)
    {
        ArticleJson.Write(_json, article);
        _json.Flush();
        _json.Reset();
        _buffer.Write("\n"u8);
        if (_buffer.WrittenCount >= FlushBytes) await WriteOutAsync(cancellationToken);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        await WriteOutAsync(cancellationToken);
        await _stream.FlushAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _json.DisposeAsync();

    private async ValueTask WriteOutAsync(CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(_buffer.WrittenMemory, cancellationToken);
        _buffer.ResetWrittenCount();
    }
}
