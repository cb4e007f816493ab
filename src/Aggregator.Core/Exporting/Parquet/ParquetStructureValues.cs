using Aggregator.Core.Model;
using Parquet;
using Parquet.Schema;

namespace Aggregator.Core.Exporting;

/// <summary>A text in a structure that every article has.</summary>
internal sealed class ParquetStructureValues(Func<Article, string> value) : ParquetColumn
{
    private readonly List<ReadOnlyMemory<char>> _values = [];

    public override void Add(Article article) => _values.Add(value(article).AsMemory());

    public override async Task WriteAsync(ParquetRowGroupWriter group, DataField field, CancellationToken cancellationToken)
    {
        var levels = new int[_values.Count];
        Array.Fill(levels, field.MaxDefinitionLevel);
        await group.WriteAllPartsAsync<ReadOnlyMemory<char>>(field, _values.ToArray(), levels, null, cancellationToken).ConfigureAwait(false);
        _values.Clear();
    }
}
