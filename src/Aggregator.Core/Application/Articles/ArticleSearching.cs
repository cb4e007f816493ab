using Aggregator.Core.Enrichment.Topics;
using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Core.Storage;

namespace Aggregator.Core.Application;

/// <summary>Asks the search index: pages of articles by words, and counts.</summary>
internal sealed class ArticleSearching(IArticleIndex index, ITopicTaxonomySource taxonomy)
{
    /// <summary>A page of articles as the index holds them.</summary>
    /// <exception cref="InvalidCursorException">The cursor is not of this query's order.</exception>
    /// <exception cref="IndexUnavailableException">The index cannot be asked.</exception>
    public async Task<ArticlePage> QueryAsync(ArticleQuery query, CancellationToken cancellationToken)
    {
        await ReadyAsync(cancellationToken).ConfigureAwait(false);
        return index.Search(query with { Filter = Resolve(query.Filter), Query = Resolve(query.Query) }, cancellationToken) ?? throw Unavailable();
    }

    /// <summary>Counts by values.</summary>
    /// <exception cref="IndexUnavailableException">The index cannot be asked.</exception>
    public async Task<FacetResult> CountAsync(FacetQuery query, CancellationToken cancellationToken)
    {
        await ReadyAsync(cancellationToken).ConfigureAwait(false);
        return index.Count(query with { Filter = Resolve(query.Filter), Query = Resolve(query.Query) }, cancellationToken) ?? throw Unavailable();
    }

    /// <summary>Counts by time.</summary>
    /// <exception cref="IndexUnavailableException">The index cannot be asked.</exception>
    public async Task<IReadOnlyList<TimelinePoint>> CountAsync(TimelineQuery query, CancellationToken cancellationToken)
    {
        await ReadyAsync(cancellationToken).ConfigureAwait(false);
        return index.Count(query with { Filter = Resolve(query.Filter), Query = Resolve(query.Query) }, cancellationToken) ?? throw Unavailable();
    }

    /// <summary>The filter with its topic named as articles have it, which may be given by its short name.</summary>
    public ArticleFilter Resolve(ArticleFilter filter) =>
        filter.Topic is { } name && taxonomy.Current.Find(name) is { } topic ? filter with { Topic = topic.Name } : filter;

    /// <summary>The query with topics named as articles have them, and with those below them.</summary>
    public QueryNode? Resolve(QueryNode? query) => query?.Replace(value =>
    {
        if (value.Field != QueryValueField.Topic || taxonomy.Current.Find(value.Value) is not { } topic)
            return value;
        var names = taxonomy.Current.Below(topic).Select(t => new ValueNode(QueryValueField.Topic, t.Name)).ToArray();
        return names.Length == 1 ? names[0] : new AnyOfNode(names);
    });

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await index.ReadyAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IndexUnavailableException(exception.Message);
        }
    }

    private IndexUnavailableException Unavailable() => new(index.Status.Fault);
}
