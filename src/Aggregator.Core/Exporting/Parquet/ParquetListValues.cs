using Aggregator.Core.Model;
using Parquet;
using Parquet.Schema;

namespace Aggregator.Core.Exporting;

/// <summary>One value of each item of each article's list, as lists are laid out in columns (Dremel: repetition and definition levels).</summary>
/// <param name="items">The list.</param>
/// <param name="value">An item's value; null where it is unknown.</param>
internal sealed class ParquetListValues<TItem, T>(Func<Article, IReadOnlyList<TItem>> items, Func<TItem, T?> value) : ParquetColumn
    where T : struct
{
    /// <summary>There is a list, but nothing in it.</summary>
    private const int EmptyList = 1;

    private const int FirstOfList = 0;
    private const int NextOfList = 1;

    private readonly List<T> _values = [];
    private readonly List<bool?> _isKnown = [];
    private readonly List<int> _repetitions = [];

    public override void Add(Article article)
    {
        var list = items(article);
        if (list.Count == 0)
        {
            _repetitions.Add(FirstOfList);
            _isKnown.Add(null);
        }

        for (var i = 0; i < list.Count; i++)
        {
            var known = value(list[i]);
            _repetitions.Add(i == 0 ? FirstOfList : NextOfList);
            _isKnown.Add(known is not null);
            if (known is { } one)
                _values.Add(one);
        }
    }

    public override async Task WriteAsync(ParquetRowGroupWriter group, DataField field, CancellationToken cancellationToken)
    {
        var levels = _isKnown.Select(known => known switch
        {
            null => EmptyList,
            true => field.MaxDefinitionLevel,
            _ => field.MaxDefinitionLevel - 1,
        }).ToArray();
        await group.WriteAllPartsAsync<T>(field, _values.ToArray(), levels, _repetitions.ToArray(), cancellationToken).ConfigureAwait(false);
        _values.Clear();
        _isKnown.Clear();
        _repetitions.Clear();
    }
}
