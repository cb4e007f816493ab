using Aggregator.Core.Model;

namespace Aggregator.Core.Querying;

/// <summary>
/// The query language: words, "phrases", beginnings of words*, fields (topic:AI, quality:&gt;=60), minus signs, or, parentheses. What is
/// written beside each other must all be true; "or" binds less. Pure.
/// </summary>
public static class QueryLanguage
{
    /// <summary>The names of all fields.</summary>
    public static IReadOnlyCollection<string> FieldNames => QueryFields.Names;

    /// <summary>Reads a query; an empty text finds everything. Every text is a query or an error, none throws.</summary>
    public static QueryParseResult Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > QueryConstants.MaxLength
            ? new QueryParseResult(null, new QueryError(QueryConstants.MaxLength, "A query has at most 2,000 characters"))
            : new QueryParser(text).Parse();
    }

    /// <summary>The query as text, which read again gives the same query.</summary>
    public static string Print(QueryNode query) => QueryPrinter.Print(query);
}
