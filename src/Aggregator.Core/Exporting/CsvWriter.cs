using System.Buffers;
using Aggregator.Core.Model;

namespace Aggregator.Core.Exporting;

/// <summary>
/// Writes CSV (RFC 4180: UTF-8 without a mark, CRLF, quotes where needed) with a header line. An article is flattened to one line: lists
/// are joined by " | ", of the images the first gives url, width and height and the others only count, of the sightings there are the
/// number and the providers; content comes last, and only when asked for. Unknown values are empty fields. A text that begins with
/// = + - @, a tab or a line break gets an apostrophe before it, since a spreadsheet would run it as a formula.
/// </summary>
internal sealed class CsvWriter : IArticleWriter
{
    private const string LineEnd = "\r\n";

    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r\n");
    private static readonly SearchValues<char> QuotedCharacters = SearchValues.Create(",\"\r\n");

    private readonly IReadOnlyList<CsvColumn> _columns;
    private readonly BufferedText _output;

    public CsvWriter(Stream stream, bool includeContent)
    {
        _columns = includeContent ? CsvColumns.WithContent : CsvColumns.WithoutContent;
        _output = new BufferedText(stream);
        _output.Text.AppendJoin(',', _columns.Select(column => column.Name)).Append(LineEnd);
    }

    public ValueTask WriteAsync(Article article, CancellationToken cancellationToken)
    {
        for (var i = 0; i < _columns.Count; i++)
        {
            if (i > 0) _output.Text.Append(',');
            AppendField(_columns[i].Value(article) ?? "", _columns[i].IsText);
        }

        _output.Text.Append(LineEnd);
        return _output.FlushIfFullAsync(cancellationToken);
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => _output.FlushAsync(cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void AppendField(string value, bool isText)
    {
        if (isText && value.Length > 0 && FormulaStarts.Contains(value[0])) value = "'" + value;
        if (!value.AsSpan().ContainsAny(QuotedCharacters) && value.AsSpan().Trim().Length == value.Length)
            _output.Text.Append(value);
        else
            _output.Text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
