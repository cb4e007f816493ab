using System.Net;
using System.Text;
using Aggregator.Core.Model;

namespace Aggregator.Store.Embedded.Lucene;

/// <summary>Marks in titles and excerpts what was looked for.</summary>
internal sealed class Highlighter
{
    /// <summary>Characters of an excerpt that are shown, about.</summary>
    private const int SnippetLength = 240;

    /// <summary>Characters before the first word that was found.</summary>
    private const int Lead = 60;

    private const string Omission = "…";

    private readonly TextNode[] _texts;
    private readonly Dictionary<(TextNode Text, string Language), TextPattern> _patterns = [];

    private Highlighter(TextNode[] texts) => _texts = texts;

    /// <summary>What marks the words of a query; null where it has none.</summary>
    public static Highlighter? Of(QueryNode query) => Texts(query).ToArray() is { Length: > 0 } texts ? new Highlighter(texts) : null;

    /// <summary>An article's title and the part of its excerpt around the first word, with the words marked.</summary>
    public ArticleHighlight Highlight(Article article)
    {
        var title = Ranges(article.Title, article.Language, isTitle: true);
        var excerpt = Ranges(article.Excerpt, article.Language, isTitle: false);
        return new ArticleHighlight(Marked(article.Title, title, 0, article.Title.Length), Snippet(article.Excerpt, excerpt));
    }

    /// <summary>The words that must or may be there, not those that must not.</summary>
    private static IEnumerable<TextNode> Texts(QueryNode node) => node switch
    {
        TextNode text => text.Field == QueryTextField.Author ? [] : [text],
        AllOfNode all => all.Queries.SelectMany(Texts),
        AnyOfNode any => any.Queries.SelectMany(Texts),
        _ => [],
    };

    private TextPattern PatternOf(TextNode text, string language)
    {
        if (!_patterns.TryGetValue((text, language), out var pattern))
            _patterns[(text, language)] = pattern = new TextPattern(text, language);
        return pattern;
    }

    private static string Snippet(string excerpt, List<(int Start, int End)> ranges)
    {
        var (start, end) = (0, excerpt.Length);
        if (ranges.Count > 0 && ranges[0].Start > SnippetLength - Lead)
            start = excerpt.IndexOf(' ', ranges[0].Start - Lead) + 1;
        if (start > (ranges.Count > 0 ? ranges[0].Start : 0))
            start = ranges[0].Start;
        if (end - start > SnippetLength)
            end = excerpt.LastIndexOf(' ', start + SnippetLength) is var space && space > start ? space : AtLetter(excerpt, start + SnippetLength);
        return (start > 0 ? Omission : "") + Marked(excerpt, ranges, start, end) + (end < excerpt.Length ? Omission : "");
    }

    private static int AtLetter(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static string Marked(string text, List<(int Start, int End)> ranges, int from, int until)
    {
        var marked = new StringBuilder();
        var at = from;
        foreach (var (start, end) in ranges.Where(r => r.Start >= from && r.End <= until))
        {
            marked.Append(WebUtility.HtmlEncode(text[at..start]));
            marked.Append(ArticleHighlight.Start).Append(WebUtility.HtmlEncode(text[start..end])).Append(ArticleHighlight.End);
            at = end;
        }

        return marked.Append(WebUtility.HtmlEncode(text[at..until])).ToString();
    }

    /// <summary>What is marked, in order, each character once.</summary>
    private List<(int Start, int End)> Ranges(string text, string? language, bool isTitle)
    {
        var tokens = TextTokens.Read(ArticleAnalyzers.ForIndex(language), text);
        var ranges = new List<(int Start, int End)>();
        foreach (var range in _texts.Where(t => isTitle || t.Field == QueryTextField.Anywhere).SelectMany(t => PatternOf(t, language ?? "").Find(tokens)).Distinct().Order())
        {
            if (ranges.Count > 0 && range.Start < ranges[^1].End)
                ranges[^1] = (ranges[^1].Start, Math.Max(ranges[^1].End, range.End));
            else
                ranges.Add(range);
        }

        return ranges;
    }
}
