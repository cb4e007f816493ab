using Aggregator.Core.Model;
using Lucene.Net.Search;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>A query, taken apart into what Lucene looks up and what the columns say.</summary>
/// <param name="Words">What Lucene looks up; null for all articles.</param>
/// <param name="Columns">What an article that was looked up must pass besides.</param>
internal sealed record SearchPlan(Query? Words, QueryNode Columns)
{
    /// <summary>The plan of a query.</summary>
    public static SearchPlan Of(QueryNode query, TextQueries texts)
    {
        var parts = query is AllOfNode all ? all.Queries : [query];
        var words = parts.Where(TextQueries.HasWords).ToArray();
        var columns = parts.Where(p => !TextQueries.HasWords(p)).ToArray();
        return new SearchPlan(words.Length == 0 ? null : texts.Of(words.Length == 1 ? words[0] : new AllOfNode(words)), new AllOfNode(columns));
    }
}
