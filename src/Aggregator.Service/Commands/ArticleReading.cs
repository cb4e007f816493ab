using System.Runtime.CompilerServices;
using Aggregator.Core.Application;
using Aggregator.Core.Model;

namespace Aggregator.Service.Commands;

/// <summary>Reads as many articles as are wanted, a page at a time, so that memory stays the same however many there are.</summary>
internal sealed class ArticleReading(IAggregator aggregator, ArticleFilter filter, ArticleSort sort, int limit, string? cursor = null)
{
    /// <summary>The largest page that the API gives.</summary>
    private const int PageSize = 500;

    /// <summary>Where the next page would begin, once all are read; null at the end.</summary>
    public string? Next { get; private set; }

    /// <summary>The articles, in order.</summary>
    public async IAsyncEnumerable<Article> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = limit == 0 ? long.MaxValue : limit;
        Next = cursor;
        do
        {
            var page = await aggregator.QueryAsync(
                new ArticleQuery(filter, sort, (int)Math.Min(left, PageSize), Next), cancellationToken);
            Next = page.Next;
            left -= page.Items.Count;
            foreach (var article in page.Items)
                yield return article;
        }
        while (left > 0 && Next is not null);
    }
}
