using System.Runtime.CompilerServices;
using Aggregator.Core.Application;
using Aggregator.Core.Model;

namespace Aggregator.Service.Commands;

/// <summary>Reads as many articles as are wanted, a page at a time, so that memory stays the same however many there are.</summary>
internal sealed class ArticleReading(IAggregator aggregator, ArticleFilter filter, ArticleSort sort, int limit, string? cursor = null, bool withRelated = false, QueryNode? query = null)
{
    /// <summary>The largest page that the API gives.</summary>
    private const int PageSize = 500;

    /// <summary>The largest page with related articles: each takes its time, and a page has a minute.</summary>
    private const int RelatedPageSize = 100;

    private ArticlePage? _page;

    /// <summary>How many articles there are in all, once the first page is read; null where that was not counted.</summary>
    public long? Total => _page?.Total is { } total ? Math.Min(total, Left) : null;

    private long Left => limit == 0 ? long.MaxValue : limit;

    /// <summary>Where the next page would begin, once all are read; null at the end.</summary>
    public string? Next { get; private set; }

    /// <summary>Reads the first page, so that what is wrong with the question shows before anything is written.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken) => _page = await ReadPageAsync(Left, cursor, cancellationToken);

    /// <summary>The articles, in order.</summary>
    public async IAsyncEnumerable<Article> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = Left;
        var page = _page ?? await ReadPageAsync(left, cursor, cancellationToken);
        while (true)
        {
            Next = page.Next;
            left -= page.Items.Count;
            foreach (var article in page.Items)
                yield return article;
            if (left <= 0 || Next is null)
                yield break;
            page = await ReadPageAsync(left, Next, cancellationToken);
        }
    }

    private Task<ArticlePage> ReadPageAsync(long left, string? from, CancellationToken cancellationToken) =>
        aggregator.QueryAsync(new ArticleQuery(filter, sort, (int)Math.Min(left, withRelated ? RelatedPageSize : PageSize), from, withRelated, query), cancellationToken);
}
