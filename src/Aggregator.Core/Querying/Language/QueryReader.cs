using System.Diagnostics.CodeAnalysis;
using Aggregator.Core.Model;

namespace Aggregator.Core.Querying;

/// <summary>The query language, for who only knows that there is one.</summary>
internal sealed class QueryReader : IQueryReader
{
    public bool TryRead(string text, [NotNullWhen(true)] out QueryNode? query, [NotNullWhen(false)] out string? error)
    {
        var result = QueryLanguage.Parse(text);
        (query, error) = (result.Query, result.Error?.ToString());
        return result.Success;
    }
}
