using Aggregator.Core.Model;
using Parquet;
using Parquet.Schema;

namespace Aggregator.Core.Exporting;

/// <summary>A column, or a list's part that is stored as one, which gathers the values of a row group.</summary>
internal abstract class ParquetColumn
{
    /// <summary>Takes an article's values.</summary>
    public abstract void Add(Article article);

    /// <summary>Writes what was gathered, and forgets it.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, DataField field, CancellationToken cancellationToken);
}
