using Aggregator.Core.Model;
using Parquet;
using Parquet.Schema;

namespace Aggregator.Core.Exporting;

/// <summary>Writes Parquet, compressed by Zstandard, a row group at a time: memory is bounded by rows and by characters of content.</summary>
internal sealed class ParquetArticleWriter(Stream stream, bool includeContent) : IArticleWriter
{
    /// <summary>Rows of a group: readers skip whole groups by their least and greatest values.</summary>
    private const int RowsPerGroup = 20_000;

    /// <summary>Characters of a group, before it is compressed.</summary>
    private const long CharactersPerGroup = 16 * 1024 * 1024;

    private readonly ParquetSchema _schema = ParquetColumns.Schema(includeContent);
    private readonly ParquetColumn[] _columns = ParquetColumns.Create(includeContent);
    private ParquetWriter? _writer;
    private int _rows;
    private long _characters;

    public async ValueTask WriteAsync(Article article, CancellationToken cancellationToken)
    {
        foreach (var column in _columns)
            column.Add(article);
        _rows++;
        _characters += article.Title.Length + article.Excerpt.Length + (includeContent ? article.Content.Length : 0) + (article.Secured?.Length ?? 0);
        if (_rows == RowsPerGroup || _characters >= CharactersPerGroup)
            await WriteGroupAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        if (_rows > 0 || _writer is null)
            await WriteGroupAsync(cancellationToken).ConfigureAwait(false);

        // The footer is written when the writer ends.
        await _writer!.DisposeAsync().ConfigureAwait(false);
        _writer = null;
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What was not completed has no footer, and is no Parquet file.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task WriteGroupAsync(CancellationToken cancellationToken)
    {
        _writer ??= await ParquetWriter.CreateAsync(_schema, stream, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd }, cancellationToken: cancellationToken).ConfigureAwait(false);
        using var group = _writer.CreateRowGroup();
        for (var i = 0; i < _columns.Length; i++)
            await _columns[i].WriteAsync(group, _schema.DataFields[i], cancellationToken).ConfigureAwait(false);
        group.CompleteValidate();
        (_rows, _characters) = (0, 0);
    }
}
