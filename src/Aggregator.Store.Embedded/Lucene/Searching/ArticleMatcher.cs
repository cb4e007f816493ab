using Aggregator.Core.Model;
using Aggregator.Core.Querying;
using Aggregator.Core.Storage;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Tells of a single article whether a query finds it, by the words that the index would have of it.</summary>
internal sealed class ArticleMatcher(ArticleDocuments documents) : IArticleMatcher
{
    public bool Matches(QueryNode query, Article article, DateTimeOffset now)
    {
        var words = new ArticleWords(article, documents);
        return Matches(query, article, words, now);
    }

    private static bool Matches(QueryNode query, Article article, ArticleWords words, DateTimeOffset now) => query switch
    {
        AllOfNode all => all.Queries.All(q => Matches(q, article, words, now)),
        AnyOfNode any => any.Queries.Any(q => Matches(q, article, words, now)),
        NotNode not => !Matches(not.Query, article, words, now),
        TextNode text => Matches(new TextPattern(text, article.Language ?? ""), words.Of(text.Field)),
        ValueNode value => Matches(value, article),
        NumberNode { Field: QueryNumberField.Quality } number => QueryComparisons.Holds(article.Quality, number.Comparison, number.Value),
        NumberNode number => QueryComparisons.Holds(article.Heat, number.Comparison, number.Value),
        TimeNode time => Matches(time.Side, time.Point, time.Field == QueryTimeField.Published ? article.PublishedAt : article.FirstSeen),
        AgeNode age => Matches(age.Side, now - age.Age, article.PublishedAt),
        PublishedNode published => article.Published == published.IsPublished,
        _ => throw new ArgumentException($"{query.GetType().Name} is not known.", nameof(query)),
    };

    private static bool Matches(TextPattern pattern, IReadOnlyList<IReadOnlyList<TextToken>> parts) => parts.Any(tokens => pattern.Find(tokens).Any());

    private static bool Matches(ValueNode value, Article article) => value.Field switch
    {
        QueryValueField.Provider => Same(article.Provider.Name, value.Value),
        QueryValueField.Domain => Same(article.Provider.Domain, value.Value),
        QueryValueField.Category => Same(article.Category, value.Value),
        QueryValueField.Topic => article.Topics.Any(t => Same(t, value.Value)),
        QueryValueField.Type => Same(article.Type.ToString(), value.Value),
        QueryValueField.Language => new ArticleFilter { Language = value.Value }.Passes(article),
        QueryValueField.Story => article.StoryId is { } story && Same(story, value.Value),
        _ => throw new ArgumentException($"{value.Field} is not known.", nameof(value)),
    };

    private static bool Matches(TimeSide side, DateTimeOffset point, DateTimeOffset time) => side == TimeSide.After ? time >= point : time < point;

    private static bool Same(string text, string wanted) => string.Equals(text, wanted, StringComparison.OrdinalIgnoreCase);
}
