using System.Text;

namespace Aggregator.Core.Querying;

/// <summary>Cuts a query's text into pieces. Pure.</summary>
internal sealed class QueryScanner(string text)
{
    private int _at;

    /// <summary>What is wrong with the text; null until something is.</summary>
    public QueryError? Error { get; private set; }

    /// <summary>The next piece; the end after an error.</summary>
    public QueryToken Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            _at++;
        if (_at == text.Length)
            return End();
        return text[_at] switch
        {
            '(' => Sign(QueryTokenKind.Open),
            ')' => Sign(QueryTokenKind.Close),
            '|' => Sign(QueryTokenKind.Or),
            '"' => Quoted(),
            '-' when _at + 1 < text.Length && !char.IsWhiteSpace(text[_at + 1]) => Sign(QueryTokenKind.Not),
            _ => Word(),
        };
    }

    /// <summary>The value after a field's colon, which follows at once.</summary>
    public QueryToken NextValue()
    {
        if (_at < text.Length && text[_at] == '"')
            return Quoted();
        var start = _at;
        SkipWord();
        return new QueryToken(QueryTokenKind.Word, text[start.._at], start);
    }

    private static bool IsWordEnd(char character) => char.IsWhiteSpace(character) || character is '(' or ')' or '"';

    private QueryToken End() => new(QueryTokenKind.End, "", text.Length);

    private QueryToken Sign(QueryTokenKind kind) => new(kind, "", _at++);

    private void SkipWord()
    {
        while (_at < text.Length && !IsWordEnd(text[_at]))
            _at++;
    }

    private QueryToken Word()
    {
        var start = _at;
        SkipWord();
        var word = text[start.._at];
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && word.AsSpan(0, colon).ContainsAnyExcept(QuerySyntax.NameCharacters) is false)
        {
            _at = start + colon + 1;
            return new QueryToken(QueryTokenKind.Field, word[..colon], start);
        }

        return new QueryToken(QuerySyntax.KindOf(word), word, start);
    }

    private QueryToken Quoted()
    {
        var (start, inside) = (_at++, new StringBuilder());
        while (_at < text.Length && text[_at] != '"')
        {
            if (text[_at] == '\\' && _at + 1 < text.Length && text[_at + 1] is '"' or '\\')
                _at++;
            inside.Append(text[_at++]);
        }

        if (_at == text.Length)
        {
            Error = new QueryError(start, "This quote is not closed; write another one where the phrase ends");
            return End();
        }

        _at++;
        return new QueryToken(QueryTokenKind.Quoted, inside.ToString(), start);
    }
}
