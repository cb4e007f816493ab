using Aggregator.Core.Model;
using Parquet;
using Parquet.Schema;

namespace Aggregator.Core.Exporting;

/// <summary>One value of each article; null where it is unknown.</summary>
internal sealed class ParquetValues<T>(Func<Article, T?> value) : ParquetColumn
    where T : struct
{
    private readonly List<T> _values = [];
    private readonly List<int> _levels = [];

    public override void Add(Article article)
    {
        var known = value(article);
        _levels.Add(known is null ? 0 : 1);
        if (known is { } one)
            _values.Add(one);
    }

    public override async Task WriteAsync(ParquetRowGroupWriter group, DataField field, CancellationToken cancellationToken)
    {
        var levels = field.IsNullable ? new ReadOnlyMemory<int>([.. _levels]) : (ReadOnlyMemory<int>?)null;
        await group.WriteAllPartsAsync<T>(field, _values.ToArray(), levels, null, cancellationToken).ConfigureAwait(false);
        _values.Clear();
        _levels.Clear();
    }
}
