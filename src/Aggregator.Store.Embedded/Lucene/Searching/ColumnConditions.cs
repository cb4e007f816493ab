using Aggregator.Core.Enrichment.Heat;
using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Makes conditions on columns of the parts of a query that have no words, for one moment.</summary>
internal sealed class ColumnConditions(IndexColumnsReader columns, HeatCurve heat, DateTimeOffset now)
{
    /// <summary>Reads the columns.</summary>
    public IndexColumnsReader Columns => columns;

    /// <summary>Whether a document of a part of the index passes, by its number in that part.</summary>
    /// <exception cref="ArgumentException">The query has words.</exception>
    public Func<int, bool> Of(QueryNode node, IndexColumns columns) => node switch
    {
        AllOfNode all => AllOf([.. all.Queries.Select(q => Of(q, columns))]),
        AnyOfNode any => AnyOf([.. any.Queries.Select(q => Of(q, columns))]),
        NotNode not => Not(Of(not.Query, columns)),
        ValueNode value => Of(value, columns),
        NumberNode { Field: QueryNumberField.Quality } quality => Of(quality, columns.Quality),
        NumberNode number => OfHeat(number, columns.HeatScores),
        TimeNode time => Of(time.Side, time.Point, time.Field == QueryTimeField.Published ? columns.Published : columns.FirstSeen),
        AgeNode age => Of(age.Side, now - age.Age, columns.Published),
        PublishedNode published => Of(published.IsPublished, columns.States),
        _ => throw new ArgumentException($"{node.GetType().Name} is no condition on columns.", nameof(node)),
    };

    private static Func<int, bool> AllOf(Func<int, bool>[] conditions) => conditions switch
    {
        [] => static _ => true,
        [var only] => only,
        [var first, var second] => document => first(document) && second(document),
        _ => Every(conditions),
    };

    private static Func<int, bool> Every(Func<int, bool>[] conditions) => document =>
    {
        foreach (var test in conditions)
        {
            if (!test(document))
                return false;
        }

        return true;
    };

    private static Func<int, bool> AnyOf(Func<int, bool>[] conditions) => document =>
    {
        foreach (var test in conditions)
        {
            if (test(document))
                return true;
        }

        return false;
    };

    private static Func<int, bool> Not(Func<int, bool> test) => document => !test(document);

    private static Func<int, bool> Of(ValueNode value, IndexColumns columns) => value.Field switch
    {
        QueryValueField.Provider => Of(columns.Providers, text => Same(text, value.Value)),
        QueryValueField.Domain => Of(columns.Domains, text => Same(text, value.Value)),
        QueryValueField.Category => Of(columns.Categories, text => Same(text, value.Value)),
        QueryValueField.Language => Of(columns.Languages, tag => IsLanguage(tag, value.Value)),
        QueryValueField.Topic => Of(columns.Topics, text => Same(text, value.Value)),
        QueryValueField.Type => Of(columns.Types, Enum.TryParse<ArticleType>(value.Value, ignoreCase: true, out var type) ? type : (ArticleType)(-1)),
        _ => throw new ArgumentException($"{value.Field} is no column.", nameof(value)),
    };

    private static Func<int, bool> Of(TermColumn column, Predicate<string> passes)
    {
        var (passing, numbers) = (Array.ConvertAll(column.Terms, term => passes(term)), column.Numbers);
        return document => numbers[document] is var number && number != TermColumn.None && passing[number];
    }

    private static Func<int, bool> Of(TopicColumn column, Predicate<string> passes)
    {
        var (topics, numbers) = (Array.ConvertAll(column.Terms, term => passes(term)), column.Numbers);
        var passing = Array.ConvertAll(column.Sets, set => Array.Exists(set, topic => topics[topic]));
        return document => passing[numbers[document]];
    }

    private static Func<int, bool> Of(ArticleType[] types, ArticleType type) => document => types[document] == type;

    private static Func<int, bool> Of(bool published, bool[] states) => document => states[document] == published;

    private static Func<int, bool> Of(NumberNode number, byte[] values)
    {
        var (comparison, wanted) = (number.Comparison, number.Value);
        return comparison switch
        {
            NumberComparison.Less => document => values[document] < wanted,
            NumberComparison.AtMost => document => values[document] <= wanted,
            NumberComparison.More => document => values[document] > wanted,
            NumberComparison.AtLeast => document => values[document] >= wanted,
            _ => document => values[document] == wanted,
        };
    }

    private static Func<int, bool> Of(TimeSide side, DateTimeOffset point, long[] seconds)
    {
        // The first whole second at or after the point.
        var from = (long)Math.Ceiling((point - DateTimeOffset.UnixEpoch).TotalSeconds);
        return side == TimeSide.After ? document => seconds[document] >= from : document => seconds[document] < from;
    }

    private static bool Same(string text, string wanted) => string.Equals(text, wanted, StringComparison.OrdinalIgnoreCase);

    private static bool IsLanguage(string tag, string wanted) =>
        tag.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) && (tag.Length == wanted.Length || tag[wanted.Length] == '-');

    /// <summary>Heat falls, but what is hotter now is so at any time: a score stands for each heat of now.</summary>
    private Func<int, bool> OfHeat(NumberNode number, double[] scores)
    {
        var (atLeast, more) = (heat.ScoreOf(number.Value, now), heat.ScoreOf(number.Value + 1, now));
        return number.Comparison switch
        {
            NumberComparison.Less => document => scores[document] < atLeast,
            NumberComparison.AtMost => document => scores[document] < more,
            NumberComparison.More => document => scores[document] >= more,
            NumberComparison.AtLeast => document => scores[document] >= atLeast,
            _ => document => scores[document] >= atLeast && scores[document] < more,
        };
    }
}
