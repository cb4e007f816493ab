using System.Globalization;
using Aggregator.Core.Model;

namespace Aggregator.Core.Querying;

/// <summary>Makes a tree of a query's text, by recursive descent; stops at the first error.</summary>
internal sealed class QueryParser
{
    private readonly QueryScanner _scanner;
    private QueryToken _token;
    private QueryToken _value;
    private QueryError? _error;
    private int _depth;
    private int _parts;

    public QueryParser(string text)
    {
        _scanner = new QueryScanner(text);
        _token = _scanner.Next();
    }

    public QueryParseResult Parse()
    {
        var query = _token.Kind == QueryTokenKind.End ? AllOfNode.Everything : AnyOf();
        if (_token.Kind == QueryTokenKind.Close)
            Fail(_token.Position, "This parenthesis closes none");
        var error = _scanner.Error ?? _error;
        return error is null ? new QueryParseResult(query, null) : new QueryParseResult(null, error);
    }

    private QueryNode AnyOf()
    {
        var all = new List<QueryNode> { AllOf() };
        while (_error is null && _token.Kind == QueryTokenKind.Or)
        {
            Advance();
            all.Add(AllOf());
        }

        return all.Count == 1 ? all[0] : new AnyOfNode(all);
    }

    private QueryNode AllOf()
    {
        var (start, all, isJoined) = (_token, new List<QueryNode>(), false);
        while (_error is null && _token.Kind is not (QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.Or))
        {
            if (_token.Kind == QueryTokenKind.And)
            {
                if (all.Count == 0)
                    Fail(_token.Position, "\"and\" needs something before it; put it in quotes to search for the word");
                isJoined = true;
                Advance();
                continue;
            }

            isJoined = false;
            if (One() is { } one)
                all.Add(one);
        }

        if (isJoined)
            Fail(_token.Position, "\"and\" needs something after it; put it in quotes to search for the word");
        if (all.Count == 0 && _error is null)
            FailEmpty(start);
        return all.Count == 1 ? all[0] : new AllOfNode(all);
    }

    private void FailEmpty(QueryToken start) => Fail(start.Position, start.Kind switch
    {
        QueryTokenKind.Or => "\"or\" needs something before it; put it in quotes to search for the word",
        QueryTokenKind.Close => "There is nothing in these parentheses",
        _ => "There is nothing to look for here",
    });

    /// <summary>One condition; null for a word without letters and digits, which is passed over.</summary>
    private QueryNode? One()
    {
        var token = _token;
        if (++_depth > QueryConstants.MaxDepth)
            return Fail(token.Position, "This is nested too deep");
        Advance();
        var node = token.Kind switch
        {
            QueryTokenKind.Not => Negated(token),
            QueryTokenKind.Open => Group(token),
            QueryTokenKind.Field => Field(token),
            QueryTokenKind.Quoted => Text(QueryTextField.Anywhere, token),
            _ => QuerySyntax.IsFindable(token.Text) ? Text(QueryTextField.Anywhere, token) : null,
        };
        _depth--;
        return node;
    }

    private QueryNode? Negated(QueryToken sign)
    {
        if (_token.Kind is QueryTokenKind.End or QueryTokenKind.Close or QueryTokenKind.Or or QueryTokenKind.And)
            return Fail(sign.Position, "There is nothing after this to leave out");
        return One() is { } query ? new NotNode(query) : null;
    }

    private QueryNode? Group(QueryToken open)
    {
        var query = AnyOf();
        if (_error is not null)
            return null;
        if (_token.Kind != QueryTokenKind.Close)
            return Fail(open.Position, "This parenthesis is not closed");
        Advance();
        return query;
    }

    private QueryNode? Field(QueryToken name)
    {
        if (QueryFields.Find(name.Text) is not { } field)
        {
            return Fail(
                name.Position,
                $"There is no field {name.Text}; there is {string.Join(", ", QueryFields.Names)}. Put it in quotes to search for it as text");
        }

        return Count(name.Position) ? field(_value, this) : null;
    }

    /// <summary>A word, phrase or beginning in a field of text.</summary>
    internal QueryNode? Text(QueryTextField field, QueryToken token)
    {
        if (!Count(token.Position))
            return null;
        if (!QuerySyntax.IsFindable(token.Text))
            return Fail(token.Position, "There is no letter or digit here to search for");
        if (token.Kind == QueryTokenKind.Quoted)
            return new TextNode(field, token.Text, TextMatch.Phrase);
        var star = token.Text.IndexOf('*', StringComparison.Ordinal);
        if (star < 0)
            return new TextNode(field, token.Text, TextMatch.Word);
        if (star != token.Text.Length - 1)
            return Fail(token.Position + star, "A star may only end a word; put the word in quotes to search for it as it is");
        var start = token.Text[..star];
        return QuerySyntax.CountLetters(start) >= QueryConstants.MinPrefixLength
            ? new TextNode(field, start, TextMatch.Prefix)
            : Fail(token.Position, string.Create(CultureInfo.InvariantCulture, $"Before a star there must be {QueryConstants.MinPrefixLength} letters or more"));
    }

    /// <summary>Notes what is wrong, unless something was before.</summary>
    internal QueryNode? Fail(int position, string message)
    {
        _error ??= new QueryError(position, message);
        return null;
    }

    private bool Count(int position)
    {
        if (++_parts <= QueryConstants.MaxParts)
            return true;
        Fail(position, string.Create(CultureInfo.InvariantCulture, $"A query has at most {QueryConstants.MaxParts} words, phrases and fields"));
        return false;
    }

    private void Advance()
    {
        // A value is cut otherwise than what stands by itself.
        if (_token.Kind == QueryTokenKind.Field)
            _value = _scanner.NextValue();
        _token = _scanner.Next();
    }
}
