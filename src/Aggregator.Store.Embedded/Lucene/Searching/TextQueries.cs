using Aggregator.Core.Model;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Makes what Lucene looks up of a query in which there are words.</summary>
/// <param name="languages">The languages of the articles in the index.</param>
/// <param name="conditions">Makes the conditions on columns that stand among words.</param>
/// <param name="withScores">Whether it matters how well an article fits.</param>
internal sealed class TextQueries(IReadOnlyList<string> languages, ColumnConditions conditions, bool withScores)
{
    /// <summary>What a word in the title counts, of one in the text.</summary>
    private const float TitleBoost = 2.5f;

    /// <summary>Of several forms of a word the best counts, and the others this much.</summary>
    private const float OtherForms = 0.1f;

    /// <summary>Whether Lucene has to be asked for any part of a query.</summary>
    public static bool HasWords(QueryNode node) => node switch
    {
        TextNode or ValueNode { Field: QueryValueField.Story } => true,
        NotNode not => HasWords(not.Query),
        AllOfNode all => all.Queries.Any(HasWords),
        AnyOfNode any => any.Queries.Any(HasWords),
        _ => false,
    };

    /// <summary>The query.</summary>
    public Query Of(QueryNode node) => node switch
    {
        _ when !HasWords(node) => new ConstantScoreQuery(new ColumnConditionFilter(conditions, node)) { Boost = 0 },
        TextNode text => Of(text),
        ValueNode story => new ConstantScoreQuery(new TermQuery(new Term(IndexFields.Story, story.Value.ToLowerInvariant()))) { Boost = 0 },
        AnyOfNode any => Joined(any.Queries.Select(Of), Occur.SHOULD),
        AllOfNode all => AllOf(all.Queries),
        _ => AllOf([node]),
    };

    private BooleanQuery AllOf(IReadOnlyList<QueryNode> nodes)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (var node in nodes)
        {
            if (node is NotNode not)
                query.Add(Of(not.Query), Occur.MUST_NOT);
            else
                query.Add(Of(node), Occur.MUST);
        }

        // What is only left out is left out of all.
        if (nodes.All(n => n is NotNode))
            query.Add(new ConstantScoreQuery(new MatchAllDocsQuery()) { Boost = 0 }, Occur.MUST);
        return query;
    }

    private Query Of(TextNode text) => text.Field switch
    {
        QueryTextField.Title => In(IndexFields.Title, text),
        QueryTextField.Author => In(IndexFields.Author, text),

        // The title's words are among those of the text: they are looked for apart only where they count more.
        _ when withScores && text.Match != TextMatch.Prefix => Joined([Boosted(In(IndexFields.Title, text)), In(IndexFields.Text, text)], Occur.SHOULD),
        _ => In(IndexFields.Text, text),
    };

    private Query In(string field, TextNode text) => text.Match switch
    {
        TextMatch.Prefix => Best(TextForms.OfPrefix(text.Text, languages).Select(Query (start) => new PrefixQuery(new Term(field, start)))),
        TextMatch.Phrase => Best(TextForms.OfPhrase(text.Text, languages).Select(run => Run(field, run))),
        _ => Best(TextForms.OfWord(text.Text, languages).Select(run => Run(field, run))),
    };

    private static Query Run(string field, string[] words)
    {
        if (words.Length == 1)
            return new TermQuery(new Term(field, words[0]));
        var phrase = new PhraseQuery();
        foreach (var word in words)
            phrase.Add(new Term(field, word));
        return phrase;
    }

    private static Query Boosted(Query query)
    {
        query.Boost = TitleBoost;
        return query;
    }

    private static Query Best(IEnumerable<Query> forms)
    {
        var all = forms.ToList();
        return all.Count == 1 ? all[0] : new DisjunctionMaxQuery(all, OtherForms);
    }

    private static BooleanQuery Joined(IEnumerable<Query> queries, Occur occur)
    {
        var joined = new BooleanQuery(disableCoord: true);
        foreach (var query in queries)
            joined.Add(query, occur);
        return joined;
    }
}
